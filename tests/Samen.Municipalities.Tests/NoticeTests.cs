using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>What concerns a municipality is for those who act for it, the newest first.</summary>
public sealed class NoticeTests
{
    private static readonly DateTimeOffset Now = new(2020, 6, 1, 10, 0, 0, TimeSpan.Zero);

    [Theory, EveryDatabase]
    public async Task A_municipality_reads_what_it_was_told_and_nobody_else_does(DatabaseKind kind)
    {
        await using var samen = await Start(kind, new FakeTimeProvider(Now));
        var need = Guid.CreateVersion7(Now);
        await samen.App.Tell(
            "initiatives",
            new NoticeGiven(Guid.CreateVersion7(Now), NoticeKind.NeedWithdrawn, need, "Verhuisbalie", ["GM0363", "GM9999"]),
            new NoticeGiven(Guid.CreateVersion7(Now), NoticeKind.OwnerInvited, null, null, ["GM0363"])
        );
        var own = samen.App.As(new User("officer", Roles.MunicipalityOfficer) { Municipality = "GM0363" });
        var path = $"{RegisterPath}/GM0363/notices";
        var told = await own.Fetch<NoticeView[]>(path);
        told.Select(notice => (notice.Kind, notice.SubjectId, notice.Title))
            .ShouldBe([(NoticeKind.OwnerInvited, null, null), (NoticeKind.NeedWithdrawn, need, "Verhuisbalie")], ignoreOrder: true);
        (await own.Fetch<NoticeView[]>($"{path}?since={told.Max(n => n.GivenAt).UtcDateTime:O}")).ShouldBeEmpty();
        (await own.Fetch<NoticeView[]>($"{path}?limit=1")).Length.ShouldBe(1);
        await own.GetAsync($"{RegisterPath}/GM0344/notices").ShouldRefuse(403, "not-your-municipality");
        await own.GetAsync($"{path}?since=gisteren").ShouldRefuse(400, "invalid-request");
        await own.GetAsync($"{path}?cursor=x").ShouldRefuse(400, "invalid-request");
        await samen.Secretary.GetAsync(path).ShouldRefuse(403, "forbidden");
    }

    [Theory, EveryDatabase]
    public async Task A_notice_is_erased_after_its_term(DatabaseKind kind)
    {
        await using var samen = await Start(kind, new FakeTimeProvider(Now));
        await samen.App.Tell("initiatives", new NoticeGiven(Guid.CreateVersion7(Now), NoticeKind.OwnerInvited, null, null, ["GM0363"]));
        var later = new FakeTimeProvider((await Given(samen)).AddDays(364));
        await EraseNotices.Run(
            (MunicipalitiesDatabase)samen.App.Database,
            samen.App.Services.GetRequiredService<Setting<NoticeSettings>>(),
            later,
            CancellationToken.None
        );
        (await Count(samen)).ShouldBe(1);
        later.Advance(TimeSpan.FromDays(3));
        await EraseNotices.Run(
            (MunicipalitiesDatabase)samen.App.Database,
            samen.App.Services.GetRequiredService<Setting<NoticeSettings>>(),
            later,
            CancellationToken.None
        );
        (await Count(samen)).ShouldBe(0);
    }

    private static async Task<DateTimeOffset> Given(MunicipalitiesApp samen)
    {
        var own = samen.App.As(new User("officer", Roles.MunicipalityOfficer) { Municipality = "GM0363" });
        return (await own.Fetch<NoticeView[]>($"{RegisterPath}/GM0363/notices")).Single().GivenAt;
    }

    private static async Task<int> Count(MunicipalitiesApp samen)
    {
        await using var reading = await samen.App.Database.Read(CancellationToken.None);
        return await reading.One<int>("SELECT COUNT(*) FROM notice");
    }
}
