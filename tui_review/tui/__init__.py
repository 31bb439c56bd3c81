"""The reviewer's screen; the only package that imports Textual, and only when it is opened."""
