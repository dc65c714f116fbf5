"""The shell: the only part that touches disk, clock, screen and processes.

- `cli`: the commands, and nothing but the commands
- `language`, `screen`, `progress`, `report`: how it speaks
- `errors`: what a user can mend about folders, arguments and settings
- `settings`: quizgen.yaml
- `seeds`: the documents of a folder, and the names of their decks
- `files`, `alone`: reading with a limit, writing whole or not at all, one build at a time
- `tagging`: jieba, loaded when a blank has to be chosen
- `extracting`, `building`: the two jobs, in terms of the chapters
- `asking`: where a card comes from, and what a rule is
"""
