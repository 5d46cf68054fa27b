package io.orderway.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class OrderNumberConverter implements AttributeConverter<OrderNumber, String> {

    @Override
    public String convertToDatabaseColumn(OrderNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public OrderNumber convertToEntityAttribute(String value) {
        return value == null ? null : OrderNumber.of(value);
    }
}
