# Build: a virtual environment with exactly what the lock says, then without what only developers need.
FROM python:3.11-slim-bookworm AS build
WORKDIR /build
COPY requirements.lock pyproject.toml ./
COPY tools/development_only.py tools/
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --no-input --require-hashes -r requirements.lock \
    && /venv/bin/python tools/development_only.py pyproject.toml > /build/unneeded \
    && /venv/bin/pip uninstall --yes -r /build/unneeded

# Run: no compiler, no package manager's caches, no root. It listens outside of the container, so it needs a token:
# without one the program refuses to start, since the local messenger has no passwords.
FROM python:3.11-slim-bookworm
ENV PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOST=0.0.0.0 \
    SHOUWANG_HOME=/var/lib/shouwang
RUN groupadd --system --gid 10001 shouwang \
    && useradd --system --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/shouwang shouwang \
    && install --directory --owner=10001 --group=10001 --mode=0700 /var/lib/shouwang
WORKDIR /app
COPY --from=build /venv /venv
COPY . .
USER 10001:10001
VOLUME /var/lib/shouwang
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["python", "-m", "bot", "doctor", "--health"]
CMD ["python", "-m", "bot", "run"]
