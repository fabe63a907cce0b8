package org.jansetu.punch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From where a terminal may call. */
@Tag("JSK-1")
class NetworksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.20.0.0/16|10.20.255.1|true",
        "10.20.0.0/16|10.21.0.1|false",
        "10.20.0.0/15|10.21.0.1|true",
        "10.20.3.4|10.20.3.4|true",
        "10.20.3.4|10.20.3.5|false",
        "0.0.0.0/0|8.8.8.8|true",
        "10.0.0.0/8, 192.168.7.0/24|192.168.7.200|true",
        "2001:db8::/32|2001:db8:1::5|true",
        "2001:db8::/32|2001:db9::5|false",
        "10.0.0.0/8|::1|false",
        "10.0.0.0/8|somewhere.example.in|false",
        "''|anywhere|true"
      })
  void networksAdmitWhatLiesInThem(String networks, String address, boolean isIn) {
    assertEquals(isIn, Networks.find(networks).orElseThrow().admit(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.20.0.0/33", "example.in", "10.0.0/", "300.1.1.1", "10.0.0.0/8,moon", "/8"})
  void whatIsNoNetworkIsRefused(String networks) {
    assertTrue(Networks.find(networks).isEmpty(), networks);
  }

  @Test
  void oneLineIsOneSmallNetwork() {
    assertTrue(Networks.isNear("10.1.2.3", "10.1.2.250"));
    assertFalse(Networks.isNear("10.1.2.3", "10.1.3.3"));
    assertTrue(Networks.isNear("2001:db8:1:2::1", "2001:db8:1:9::1"));
    assertFalse(Networks.isNear("10.1.2.3", "2001:db8::1"));
  }
}
