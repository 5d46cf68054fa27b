-- A carrier that is booked anew for the same shipment may answer with the same number; another shipment never has it.
drop index carrier_booking_tracking_number;
create index carrier_booking_tracking_number on carrier_booking (tracking_number);
