"""The reviewer's screen; the only room that imports Textual, and only when it is opened."""
