"""What the tests of several chapters share stands in this folder; pytest puts it on the path because of this file."""
