package org.jansetu.punch;

import java.time.OffsetDateTime;
import org.jansetu.shared.LocalText;

/**
 * A terminal as its administrators see it.
 *
 * @param serialNumber its serial number
 * @param centre code of the centre it stands at, or null
 * @param centreName that centre's name, or null
 * @param status whether it is listened to
 * @param lastSeenAt when it called last, to some twenty seconds; null where it never did
 * @param silentMinutes how long it has been silent; null where it never called
 * @param isSilent whether it is missed
 * @param zone the zone of its clock, as it is told
 * @param networks from where it may call; empty for anywhere
 * @param isKeyed whether it must say a key
 * @param address from where it called last, or null
 * @param clockWrongSeconds by how much its clock was wrong, or null where it does not say
 * @param pushVersion version of the protocol, or null
 * @param firmware its version, or null
 * @param illustrative whether it is made up
 */
public record DeviceCard(
    String serialNumber,
    String centre,
    LocalText centreName,
    DeviceStatus status,
    OffsetDateTime lastSeenAt,
    Long silentMinutes,
    boolean isSilent,
    String zone,
    String networks,
    boolean isKeyed,
    String address,
    Integer clockWrongSeconds,
    String pushVersion,
    String firmware,
    boolean illustrative) {}
