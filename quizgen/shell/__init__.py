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
- `ledger`: what the last build came to, its rows a `record` each
- `storing`, `packages`: decks/ as it stands, and what of it differs; `packing`: the package of a part
- `building`: the main job; it is `built` as a `whole`, or only the `part` that has changed and what is `touched` by it
- `watching`: the main job after every change
- `printing`: a paper, as its `print_job` asks, in its `print_files`
- `checking`, `asking`: what is wrong, where a card comes from, what a rule is
"""
