"""Knowledge: red flags, retrieval, grounded answers, drug safety, and the library they read."""
