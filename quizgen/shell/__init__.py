"""The shell: the only part that touches disk, clock, screen and processes.

- `cli`: the commands, and nothing but the commands; `arguments`, `print_options`: what they can be told
- `language`, `screen`, `progress`, `report`: how it speaks
- `errors`: what a user can mend about folders, arguments and settings
- `settings`: quizgen.yaml
- `seeds`: the documents of a folder, and the names of their decks
- `files`, `handover`, `alone`: reading with a limit, all of a build or nothing, one build at a time
- `tagging`: jieba, loaded when a blank has to be chosen
- `extracting`: documents → facts
- `cache`, `rest`: whether there is anything to do at all; `tally`: how much there is
- `storing`, `packages`, `building`: decks/ as it stands, what of it differs, and the main job
- `watching`: the main job after every change
- `checking`, `asking`: what is wrong, where a card comes from, what a rule is
"""
