"""Since when nobody touched keyboard or pointer; what that means, others say."""
