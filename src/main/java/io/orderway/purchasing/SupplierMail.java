package io.orderway.purchasing;

/** Hears what became of mail to suppliers. */
public interface SupplierMail {

    /** A message about the purchase order will not reach its supplier by e-mail: purchasing finds another way. */
    void undelivered(PurchaseOrderNumber number, String reason);
}
