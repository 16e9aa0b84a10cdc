"""Pages for everybody, health for the machines that watch us."""
