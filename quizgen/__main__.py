"""`python -m quizgen`: the same as `quizgen`."""

from quizgen.shell.cli import main

if __name__ == "__main__":
    main()
