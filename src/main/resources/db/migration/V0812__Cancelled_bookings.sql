alter table carrier_booking add cancelled_at timestamptz;
