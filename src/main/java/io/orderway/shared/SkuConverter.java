package io.orderway.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class SkuConverter implements AttributeConverter<Sku, String> {

    @Override
    public String convertToDatabaseColumn(Sku sku) {
        return sku == null ? null : sku.value();
    }

    @Override
    public Sku convertToEntityAttribute(String value) {
        return value == null ? null : Sku.of(value);
    }
}
