-- What customers were asked about, and what they said. The remark is the customer's own text: it may be erased, the rating stays.
create table customer_feedback (
    id           bigint      generated always as identity primary key,
    order_number text        not null,
    step         text        not null,
    subject_key  text        not null,
    clerk        text,
    asked_at     timestamptz not null,
    rating       smallint    check (rating between 1 and 5),
    remark       text,
    given_at     timestamptz,
    constraint customer_feedback_once unique (order_number, step, subject_key),
    constraint customer_feedback_has_a_rating check ((rating is null) = (given_at is null))
);
