package org.jansetu.notification;

/**
 * What a gateway tells later about a message that it has taken.
 *
 * @param gatewayId the gateway's number for it
 * @param isDelivered whether it has arrived; otherwise it never will
 * @param reason a stable word for why not, or null
 */
public record Receipt(String gatewayId, boolean isDelivered, String reason) {}
