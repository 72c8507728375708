using System.Text.Json;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

public sealed class TimeTests
{
    private static readonly JsonSerializerOptions Json = Strict();

    [Theory]
    [InlineData("2020-09-25T10:00:00Z", "2020-09-25T10:00:00Z")]
    [InlineData("2020-09-25T10:00:00+02:00", "2020-09-25T08:00:00Z")]
    [InlineData("2020-09-25T00:30:00.123456-05:30", "2020-09-25T06:00:00.123456Z")]
    [InlineData("2020-01-01T00:30:00+01:00", "2019-12-31T23:30:00Z")]
    public void Any_offset_comes_in_and_UTC_goes_out(string given, string answered) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<DateTimeOffset?>($"\"{given}\"", Json), Json).ShouldBe($"\"{answered}\"");

    [Theory]
    [InlineData("\"2020-09-25T10:00:00\"")]
    [InlineData("\"2020-09-25T10:00:00-00:00\"")]
    [InlineData("\"2020-09-25\"")]
    [InlineData("\"2020-09-25t10:00:00z\"")]
    [InlineData("\"2020-02-30T10:00:00Z\"")]
    [InlineData("\"2020-09-25T10:00:00+25:00\"")]
    [InlineData("\"now\"")]
    [InlineData("\"\"")]
    [InlineData("1601028000")]
    public void What_says_no_moment_is_refused(string given) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<DateTimeOffset?>(given, Json));

    private static JsonSerializerOptions Strict()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        SamenHost.Strict(options);
        return options;
    }

    [Theory]
    [InlineData("Europe/Nowhere")]
    [InlineData("UTC")]
    public void A_zone_that_is_missing_or_another_stops_the_start_and_says_what_to_install(string name)
    {
        var message = Should.Throw<InvalidOperationException>(() => DutchTime.Find(name)).Message;
        message.ShouldContain(name);
        message.ShouldContain("tzdata");
    }

    [Fact]
    public void This_machine_knows_Dutch_time() => DutchTime.Zone.Id.ShouldBe("Europe/Amsterdam");
}
