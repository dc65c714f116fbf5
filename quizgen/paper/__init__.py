"""Chapter 6, paper: what to hand out, written from quiz files and nothing else.

1. `wishes`: what a user asks for; `question`: a question as a paper needs it, in one of six kinds; `bank`: those of quiz
   files; `trouble`: what can be wrong with any of these
2. `leak`: which questions give away the answers of others, found by an `automaton`; `choosing`: which are asked together,
   by a `chance` that a seed decides
3. `marks`: how many points each is worth; `options`: what stands under A, B, C, D; `measure`: how much room things take
4. `sheet`: a paper ready to be set, whatever the format; `composing`: from chosen questions to sheets; `solution`: the key
5. the writers: `pdf_file`, `word_file` (of `word_xml`), `html_file`, and `contest` for a projector; `plainly`: text as all
   of them can take it

All of it is decided by the questions and a seed: the same again, whatever the day or the machine.
"""
