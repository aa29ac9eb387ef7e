"""Since when nobody touched keyboard or pointer, by whatever way tells; what it means, others say.

Nothing here but this file is loaded before somebody asks.
"""
