package org.jansetu.openrequest;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jansetu.shared.LocalText;

/**
 * How a request stands; nothing in it finds the citizen.
 *
 * @param id its number, which is the grievance's token
 * @param isOpen whether it has not ended
 * @param service code of its service
 * @param serviceName what that is called
 * @param description what it is, scrubbed
 * @param notes what the office has answered last, or null
 * @param agency which department answers for it
 * @param requestedAt when it came
 * @param updatedAt when something happened to it last
 * @param expectedAt the end of the day that was promised, or null
 * @param area code of the area where it is
 * @param areaName what that is called
 * @param latitude as the client gave it, or null
 * @param longitude as the client gave it, or null
 */
public record OpenStanding(
    String id,
    boolean isOpen,
    String service,
    LocalText serviceName,
    String description,
    String notes,
    LocalText agency,
    OffsetDateTime requestedAt,
    OffsetDateTime updatedAt,
    OffsetDateTime expectedAt,
    String area,
    LocalText areaName,
    BigDecimal latitude,
    BigDecimal longitude) {}
