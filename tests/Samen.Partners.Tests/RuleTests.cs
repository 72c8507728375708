using Microsoft.Extensions.Configuration;
using Samen.Contracts;
using Samen.Contracts.Partners;
using Samen.Partners;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>The rules alone: life cycle, schedule, OIN, settings, signature.</summary>
public sealed class RuleTests
{
    [Fact]
    public void Every_step_is_as_the_table_of_the_life_cycle_says()
    {
        foreach (var status in Enum.GetValues<SubscriptionStatus>())
        {
            Step(status, SubscriptionAction.Resume, s => s.Resume());
            Step(status, SubscriptionAction.End, s => s.End());
            Step(status, SubscriptionAction.Pause, s =>
                s.Fail(new Attempt(), new RetrySchedule(new PartnersSettings { Schedule = [TimeSpan.Zero] }, () => 0), default)
            );
            Step(status, SubscriptionAction.End, s =>
                s.Fail(new Attempt { StatusCode = 410 }, new RetrySchedule(new PartnersSettings(), () => 0), default)
            );
        }

        static void Step(SubscriptionStatus status, SubscriptionAction action, Func<Subscription, Subscription> take)
        {
            var before = new Subscription { Status = status, Version = 3 };
            if (Subscription.LifeCycle.TryGetValue((status, action), out var next))
                (take(before).Status, take(before).Version).ShouldBe((next, 4));
            else
                Should.Throw<RuleViolation>(() => take(before)).Code.ShouldBe("wrong-state");
        }
    }

    [Fact]
    public void The_default_schedule_makes_ten_attempts_in_75_hours()
    {
        var schedule = new RetrySchedule(new PartnersSettings(), () => 0);
        var waits = Enumerable.Range(1, 10).Select(failures => schedule.Wait(failures, null)).ToList();

        waits[..9]
            .ShouldBe([
                TimeSpan.FromSeconds(5),
                TimeSpan.FromMinutes(5),
                TimeSpan.FromMinutes(30),
                TimeSpan.FromHours(2),
                TimeSpan.FromHours(5),
                TimeSpan.FromHours(10),
                TimeSpan.FromHours(14),
                TimeSpan.FromHours(20),
                TimeSpan.FromHours(24),
            ]);
        waits[9].ShouldBeNull();
        waits.Sum(w => w?.TotalHours ?? 0).ShouldBe(75.58, 0.01);
    }

    [Fact]
    public void Jitter_only_adds()
    {
        var schedule = new RetrySchedule(new PartnersSettings { Jitter = 0.1 }, () => 1);

        schedule.Wait(4, null).ShouldBe(TimeSpan.FromMinutes(132));
    }

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 60, 60)]
    [InlineData(3, 1, 1)]
    [InlineData(1, 999_999, 3600)]
    [InlineData(1, -5, 1)]
    [InlineData(4, 1, 7200)]
    [InlineData(4, 999_999, 7200)]
    public void Retry_After_counts_within_bounds_and_can_not_be_used_for_ever(int failures, int asked, int seconds) =>
        new RetrySchedule(new PartnersSettings { Jitter = 0 }, () => 0)
            .Wait(failures, TimeSpan.FromSeconds(asked))
            .ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("00000099000000001000")]
    [InlineData("00000001822477348000")]
    [InlineData("00000001002564440000")]
    [InlineData("00000003123456780000")]
    [InlineData("00000004000000001000")]
    [InlineData("00000007123450000000")]
    public void A_good_OIN_passes(string oin) => Oin.Fault(oin).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("0000009900000000100")]
    [InlineData("000000990000000010001")]
    [InlineData("0000009900000000100٠")]
    [InlineData("00000000000000001000")]
    [InlineData("00000012000000001000")]
    [InlineData("00000098000000001000")]
    [InlineData("99999999000000001000")]
    [InlineData("00000099000000001001")]
    [InlineData("00000099000000000000")]
    [InlineData("00000001123456789000")]
    [InlineData("00000001000000000000")]
    [InlineData("00000003123456789000")]
    [InlineData("00000003000000000000")]
    [InlineData("00000004000000000000")]
    public void A_wrong_OIN_is_found_out_and_not_repeated(string oin)
    {
        var fault = Oin.Fault(oin).ShouldNotBeNull();
        if (oin.Length > 0)
            fault.ShouldNotContain(oin);
    }

    [Theory]
    [InlineData("Oin", "123")]
    [InlineData("AllowLoopback", "maybe")]
    [InlineData("Timeout", "soon")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("Timeout", "01:00:00")]
    [InlineData("Schedule", "")]
    [InlineData("Schedule", "00:00:05")]
    [InlineData("Schedule", "0,never")]
    [InlineData("Schedule", "0,-00:00:05")]
    [InlineData("Jitter", "2")]
    [InlineData("Jitter", "NaN")]
    [InlineData("Confirm", "perhaps")]
    [InlineData("AllowedNetworks", "10.0.0.0")]
    [InlineData("AllowedNetworks", "10.0.0.0/8,127.0.0.0/8")]
    [InlineData("AllowedNetworks", "0.0.0.0/0")]
    [InlineData("AllowedNetworks", "169.254.169.254/32")]
    [InlineData("AllowedNetworks", "::/0")]
    [InlineData("AllowedNetworks", "fe80::/64")]
    [InlineData("RetentionDays", "30")]
    [InlineData("RetentionDays", "for ever")]
    [InlineData("RetentionDaysOf:nl.samen.other.v1", "40")]
    [InlineData("RetentionDaysOf:nl.samen.initiatives.need-recorded.v1", "5")]
    public void A_wrong_setting_stops_the_start_and_says_why(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Samen:Partners:{name}", value)]).Build();

        Should.Throw<InvalidOperationException>(() => PartnersSettings.Read(configuration)).Message.ShouldContain($"Samen:Partners:{name}");
    }

    [Fact]
    public void Without_settings_the_defaults_hold()
    {
        var settings = PartnersSettings.Read(new ConfigurationBuilder().Build());

        (settings.AllowLoopback, settings.Timeout, settings.Schedule.Count).ShouldBe((false, TimeSpan.FromSeconds(20), 10));
    }

    [Fact]
    public void Each_secret_gives_a_signature_and_the_worked_example_comes_out()
    {
        // The example of the Standard Webhooks' reference libraries.
        var key = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var signature = Signature.Of([key, new byte[32]], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"u8);

        signature.Split(' ')[0].ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        signature.Split(' ').Length.ShouldBe(2);
    }

    [Fact]
    public void Types_that_no_service_tells_are_refused()
    {
        var known = FactType.All.Keys.First();
        EventSelection.Of([known, known], null, null, null, null, "/").Types.ShouldBe([known]);
        Should
            .Throw<Refused>(() => EventSelection.Of([known, "nl.samen.other.v1"], null, null, null, null, "/"))
            .Errors.Single()
            .Field.ShouldBe("/types/1");
        Should.Throw<Refused>(() => EventSelection.Of([known.ToUpperInvariant()], null, null, null, null, "/"));
    }
}
