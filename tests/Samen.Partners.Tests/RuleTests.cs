using Microsoft.Extensions.Configuration;
using Samen.Contracts;
using Samen.Contracts.Partners;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>The rules alone: life cycle, schedule, OIN, settings, signature.</summary>
public sealed class RuleTests
{
    public static TheoryData<SubscriptionStatus, SubscriptionAction> Steps { get; } =
        new(
            from status in Enum.GetValues<SubscriptionStatus>()
            from action in Enum.GetValues<SubscriptionAction>()
            select (status, action)
        );

    [Theory, MemberData(nameof(Steps))]
    public void Every_step_is_as_the_table_of_the_life_cycle_says(SubscriptionStatus status, SubscriptionAction action)
    {
        // Failing, so that there is something to give up.
        var before = new Subscription
        {
            Status = status,
            Version = 3,
            FailedAttempts = 1,
        };
        if (!SubscriptionLifeCycle.Steps.TryGetValue((status, action), out var next))
        {
            Should.Throw<RuleViolation>(() => Take(before, action)).Code.ShouldBe("wrong-state");
            return;
        }
        var after = Take(before, action);
        (after.Status, after.Version).ShouldBe((next, action == SubscriptionAction.Test ? 3 : 4));
    }

    private static Subscription Take(Subscription s, SubscriptionAction action)
    {
        switch (action)
        {
            case SubscriptionAction.Pause:
                return s.Pause();
            case SubscriptionAction.Resume:
                return s.Resume();
            case SubscriptionAction.End:
                return s.End();
            case SubscriptionAction.Rotate:
                return s.Rotate([1], default);
            case SubscriptionAction.Replay:
                return s.Replay(0, 1);
            case SubscriptionAction.GiveUp:
                return s.GiveUp(0);
            case SubscriptionAction.Revise:
                return s.Revise("https://a.example/", null, new SubscriptionTerms(new EventSelection(), EventDetail.Thin, null));
            default:
                s.MustAllow(action);
                return s;
        }
    }

    [Theory]
    [InlineData(SubscriptionStatus.Active, 1)]
    [InlineData(SubscriptionStatus.Paused, 1)]
    [InlineData(SubscriptionStatus.Ended, 1)]
    [InlineData(SubscriptionStatus.Active, 410)]
    [InlineData(SubscriptionStatus.Paused, 410)]
    [InlineData(SubscriptionStatus.Ended, 410)]
    public void A_failure_at_the_end_of_the_schedule_pauses_and_410_ends(SubscriptionStatus status, int answered)
    {
        var action = answered == 410 ? SubscriptionAction.End : SubscriptionAction.Pause;
        var schedule = new RetrySchedule(new PartnersSettings { Schedule = [TimeSpan.Zero] }, () => 0);
        var before = new Subscription { Status = status };
        var attempt = new Attempt { StatusCode = answered, ErrorCode = DeliveryErrorCode.ErrorStatus };
        if (SubscriptionLifeCycle.Steps.TryGetValue((status, action), out var next))
            before.Fail(attempt, schedule, default).Status.ShouldBe(next);
        else
            Should.Throw<RuleViolation>(() => before.Fail(attempt, schedule, default)).Code.ShouldBe("wrong-state");
    }

    [Fact]
    public void What_is_allowed_now_depends_on_the_partner_the_replay_and_the_failures()
    {
        var active = new Subscription { Status = SubscriptionStatus.Active };
        IReadOnlyList<SubscriptionAction> Allowed(Subscription s, bool takesPart = true, bool credentials = true) =>
            SubscriptionLifeCycle.AllowedNow(s, takesPart, credentials);

        Allowed(active).ShouldNotContain(SubscriptionAction.GiveUp);
        Allowed(active with { FailedAttempts = 1 }).ShouldContain(SubscriptionAction.GiveUp);
        Allowed(active with { ReplayPosition = 0, ReplayUntil = 1 }).ShouldNotContain(SubscriptionAction.Replay);
        Allowed(active, takesPart: false)
            .ShouldBe([SubscriptionAction.Pause, SubscriptionAction.End, SubscriptionAction.Rotate, SubscriptionAction.Replay]);
        var queue = active with { Protocol = EventProtocol.AMQP };
        Allowed(queue).ShouldContain(SubscriptionAction.Rotate);
        Allowed(queue, takesPart: false).ShouldNotContain(SubscriptionAction.Rotate);
        Allowed(queue, credentials: false).ShouldNotContain(SubscriptionAction.Rotate);
        Allowed(active with { Status = SubscriptionStatus.Ended }).ShouldBeEmpty();
    }

    [Fact]
    public void Every_error_of_a_delivery_has_a_sentence_of_its_own()
    {
        var codes = Enum.GetValues<DeliveryErrorCode>();
        codes.Select(code => DeliveryErrors.Sentence(code, 500)).Distinct().Count().ShouldBe(codes.Length);
        DeliveryErrors.Sentence(null, 204).ShouldBeNull();
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
        EventCriteria Of(params string[] types) => new(types, null, null, null, null);
        Of(known, known).Faults.ShouldBeEmpty();
        Of(known, known).Selection().Types.ShouldBe([known]);
        Of(known, "nl.samen.other.v1").Faults.Single().Property.ShouldBe("types/1");
        Of(known.ToUpperInvariant()).Faults.Single().Code.ShouldBe("unknown");
    }
}
