"""Chapter 5, decks: what is kept of the documents, and the files it is kept in."""
