package io.orderway.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class ShipmentNumberConverter implements AttributeConverter<ShipmentNumber, String> {

    @Override
    public String convertToDatabaseColumn(ShipmentNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public ShipmentNumber convertToEntityAttribute(String value) {
        return value == null ? null : ShipmentNumber.of(value);
    }
}
