package io.orderway.fulfilment.domain;

import io.orderway.shared.Sku;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The place of an article in the warehouse. */
@Entity
@Table(name = "storage_bin")
public class StorageBin {

    private static final int MAX_LENGTH = 20;

    @Id
    private String sku;
    private String bin;

    protected StorageBin() {
    }

    public StorageBin(Sku sku, String bin) {
        if (bin == null || bin.isBlank() || bin.length() > MAX_LENGTH || bin.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A bin has 1 to %d characters: %s".formatted(MAX_LENGTH, bin));
        }
        this.sku = sku.value();
        this.bin = bin.strip();
    }

    public Sku sku() {
        return Sku.of(sku);
    }

    public String bin() {
        return bin;
    }
}
