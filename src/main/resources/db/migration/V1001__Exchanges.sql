create unique index goods_return_exchanged_by on goods_return (exchange_order) where exchange_order is not null;
