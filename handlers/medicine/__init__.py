"""Questions about medicines, answered from sourced facts and against what we know of the person."""
