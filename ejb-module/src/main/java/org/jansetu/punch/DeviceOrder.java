package org.jansetu.punch;

/**
 * Lets a terminal in at a centre, or sets it anew.
 *
 * @param serial its serial number
 * @param centre code of the centre it stands at
 * @param zone the zone of its clock as it wants to be told: 5.5, 330 or +05:30; null leaves it
 * @param networks from where it may call, such as {@code 10.20.0.0/16}, parted by commas; null
 *     leaves them, empty is from anywhere
 * @param key what it must say when it greets; null leaves it, empty takes it away
 */
public record DeviceOrder(String serial, String centre, String zone, String networks, String key) {}
