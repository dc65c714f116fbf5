"""Chapter 6, paper: what to hand out, written from quiz files and nothing else.

1. `question`: a question as a paper needs it, in one of six kinds; `bank`: the questions of quiz files
2. `leak`: which questions give away the answers of others; `choosing`: which are asked together
3. `marks`: how many each is worth; `options`: what stands under A, B, C, D
4. `sheet`: a paper ready to be set, whatever the format; `composing`: from chosen questions to sheets; `solution`: the key
5. the writers: `pdf`, `docx`, `html`, and `contest` for a projector

All of it is decided by the questions and a seed: the same again, whatever the day or the machine.
"""
