package io.orderway.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class QuantityConverter implements AttributeConverter<Quantity, Integer> {

    @Override
    public Integer convertToDatabaseColumn(Quantity quantity) {
        return quantity == null ? null : quantity.pieces();
    }

    @Override
    public Quantity convertToEntityAttribute(Integer value) {
        return value == null ? null : Quantity.of(value);
    }
}
