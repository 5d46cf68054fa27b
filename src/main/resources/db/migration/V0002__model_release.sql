-- Every content of a model that a release of ours has ever brought: an older node that restarts must not put it over a newer one.
create table model_release (
    resource_name text        not null,
    sha256        text        not null,
    released_at   timestamptz not null default now(),
    primary key (resource_name, sha256)
);
