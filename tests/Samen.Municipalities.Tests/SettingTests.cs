using System.Net;
using System.Text.Json;
using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Policy is changed by two persons while the program runs, and what was decided keeps what it was decided under.</summary>
public sealed class SettingTests
{
    private const string Proposals = "/municipalities/v1/setting-proposals",
        All = "/municipalities/v1/settings",
        Here = MunicipalitiesService.Name;

    [Theory, EveryDatabase]
    public async Task One_proposes_another_approves_and_the_history_says_who_when_why_and_what(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        (await samen.Secretary.Setting(Here, "voting")).ShouldSatisfyAllConditions(
            now => (now.Version, now.Since).ShouldBe((0, null)),
            now => now.Values.GetProperty("maximumWeight").GetInt32().ShouldBe(75),
            now => now.AllowedActions.ShouldBe(["Propose"])
        );
        var proposal = await samen.Secretary.ProposeSetting(Here, "voting", ("maximumWeight", 80));
        proposal.Changes.ShouldHaveSingleItem().Field.ShouldBe("maximumWeight");
        proposal.AllowedActions.ShouldBe(["Withdraw"]);
        (await samen.Secretary.Setting(Here, "voting")).Version.ShouldBe(0);
        var approved = await samen.Deputy.Act<SettingProposalView>($"{Proposals}/{proposal.Id}/approval");
        (approved.Status, approved.DecidedBy).ShouldBe((SettingProposalStatus.Approved, "deputy"));
        (await samen.Admin.Setting(Here, "voting")).Values.GetProperty("maximumWeight").GetInt32().ShouldBe(80);
        var versions = await samen.Secretary.Fetch<SettingVersionView[]>($"{All}/voting/versions");
        versions.Select(version => version.Version).ShouldBe([1, 0]);
        (versions[0].ProposedBy, versions[0].ApprovedBy, versions[0].Why).ShouldBe(
            ("assemblysecretary-all", "deputy", "Zo besloot het bestuur.")
        );
        versions[0].Changes.ShouldHaveSingleItem().From!.Value.GetInt32().ShouldBe(75);
        versions[1].Values.GetProperty("maximumWeight").GetInt32().ShouldBe(75);
    }

    [Theory, EveryDatabase]
    public async Task Who_proposes_it_does_not_approve_or_refuse_it_and_nobody_else_withdraws_it(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var path = $"{Proposals}/{(await samen.Secretary.ProposeSetting(Here, "notices", ("keptDays", 100))).Id}";
        var refusal = new RefuseSettingRequest { Reason = "Te kort." };
        await samen.Secretary.SendBody("POST", $"{path}/approval").ShouldRefuse(409, "second-person");
        await samen.Secretary.SendBody("POST", $"{path}/refusal", refusal).ShouldRefuse(409, "second-person");
        await samen.Deputy.SendBody("POST", $"{path}/withdrawal").ShouldRefuse(403, "not-your-entry");
        (await samen.Deputy.Act<SettingProposalView>($"{path}/refusal", refusal)).Reason.ShouldBe("Te kort.");
        await samen.Admin.SendBody("POST", $"{path}/approval").ShouldRefuse(409, "wrong-state");
        (await samen.Secretary.Setting(Here, "notices")).Version.ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task What_starts_from_an_older_version_is_refused(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var (first, second) = (
            await samen.Secretary.ProposeSetting(Here, "deadlines", ("motionsWorkingDays", 5)),
            await samen.Admin.ProposeSetting(Here, "deadlines", ("motionsWorkingDays", 7))
        );
        var older = await samen.Secretary.OtherSetting(Here, "deadlines", ("motionsWorkingDays", 3));
        await samen.Deputy.Act<SettingProposalView>($"{Proposals}/{first.Id}/approval");
        await samen.Deputy.SendBody("POST", $"{Proposals}/{first.Id}/approval").ShouldRefuse(409, "wrong-state");
        await samen.Deputy.SendBody("POST", $"{Proposals}/{second.Id}/approval").ShouldRefuse(409, "setting-changed");
        await samen.Secretary.SendBody("POST", Proposals, older).ShouldRefuse(409, "setting-changed");
        (await samen.Deputy.Fetch<SettingProposalView>($"{Proposals}/{second.Id}")).ShouldSatisfyAllConditions(
            stale => stale.CurrentVersion.ShouldBe(1),
            stale => stale.AllowedActions.ShouldBe(["Refuse"])
        );
        (await samen.Admin.Act<SettingProposalView>($"{Proposals}/{second.Id}/withdrawal")).Status.ShouldBe(
            SettingProposalStatus.Withdrawn
        );
    }

    [Theory, EveryDatabase]
    public async Task Of_two_proposals_approved_at_once_one_comes_into_force(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var proposals = new List<SettingProposalView>();
        foreach (var days in new[] { 50, 60, 70, 80 })
            proposals.Add(await samen.Secretary.ProposeSetting(Here, "notices", ("keptDays", days)));
        var answers = await Task.WhenAll(
            proposals.Select(proposal => samen.Deputy.SendBody("POST", $"{Proposals}/{proposal.Id}/approval"))
        );
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(3);
        (await samen.Secretary.Setting(Here, "notices")).Version.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_vote_keeps_the_rules_that_it_was_opened_with_and_the_next_has_the_new_ones(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var open = await samen.Opened();
        await samen.Secretary.ChangeSetting(
            samen.Deputy,
            Here,
            "voting",
            ("inhabitantsPerVote", 2000),
            ("ruleSets", Sets(("ordinary", "Entitled")))
        );
        (await samen.Item(open.Id)).RuleSet!.ShouldSatisfyAllConditions(
            rules => (rules.InhabitantsPerVote, rules.Version).ShouldBe((1000, 1)),
            rules => rules.Conditions.ShouldHaveSingleItem().Base.ShouldBe(VoteBase.Cast)
        );
        var next = await samen.Opened();
        next.RuleSet!.ShouldSatisfyAllConditions(
            rules => (rules.InhabitantsPerVote, rules.Version).ShouldBe((2000, 2)),
            rules => rules.Conditions.ShouldHaveSingleItem().Base.ShouldBe(VoteBase.Entitled)
        );
        (await samen.Everybody.Fetch<RuleSetView[]>("/municipalities/v1/rule-sets"))
            .Where(set => set.RuleSet.Name == RuleSetNames.Ordinary)
            .Select(set => set.RuleSet.Version)
            .ShouldBe([1, 2]);
    }

    [Theory, EveryDatabase]
    public async Task Beforehand_it_says_what_changes_and_for_whom(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var other = await samen.Secretary.OtherSetting(Here, "voting", ("maximumWeight", 70));
        var preview = await samen.Secretary.Act<SettingPreviewView>(
            $"{Proposals}/previews",
            new PreviewSettingRequest { Name = other.Name, Values = other.Values }
        );
        preview.Changes.ShouldHaveSingleItem().To!.Value.GetInt32().ShouldBe(70);
        // Amsterdam, Rotterdam, Den Haag, Utrecht and others have the most votes.
        preview.Figures.Where(figure => figure.Name == "votesOfMunicipality").ShouldContain(figure => figure.About == "Amsterdam");
        preview.Figures.ShouldAllBe(figure => figure.After < figure.Before);
        (await samen.Secretary.Fetch<SettingProposalView[]>(Proposals)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Both_proposing_and_approving_wait_for_the_right_people(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var proposal = await samen.Secretary.ProposeSetting(Here, "notices", ("keptDays", 100));
        (await samen.Secretary.Waiting(TaskKind.ApproveSetting)).ShouldBeEmpty();
        (await samen.Deputy.Waits(TaskKind.ApproveSetting)).Subject.ShouldBe($"setting-proposals/{proposal.Id}");
        (await samen.Admin.Waits(TaskKind.ApproveSetting)).Role.ShouldBe(Roles.Admin);
        await samen.Deputy.Act<SettingProposalView>($"{Proposals}/{proposal.Id}/approval");
        (await samen.Admin.Waiting(TaskKind.ApproveSetting)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("voting", """{"maximumWeight":0}""", "/values/maximumWeight range")]
    [InlineData("voting", """{"maximumWeight":"75"}""", "/values/maximumWeight format")]
    [InlineData("voting", """{"rounding":"Sideways","other":1}""", "/values/other unknown,/values/rounding format")]
    [InlineData(
        "voting",
        """{"ruleSets":{}}""",
        "/values/ruleSets/ordinary required,/values/ruleSets/two-thirds required,/values/ruleSets/consultation required"
    )]
    [InlineData("voting", """{"ruleSets":{"ordinary":null}}""", "/values/ruleSets format")]
    [InlineData("voting", """{"ruleSets":7}""", "/values/ruleSets format")]
    [InlineData("deadlines", """{"hour":"25:00","motionsWorkingDays":201}""", "/values/hour format")]
    [InlineData(
        "deadlines",
        """{"motionsWorkingDays":201,"amendmentsWorkingDays":-1}""",
        "/values/amendmentsWorkingDays range,/values/motionsWorkingDays range"
    )]
    [InlineData("notices", """{"keptDays":null}""", "/values/keptDays required")]
    public async Task Values_that_can_not_be_are_named_by_their_fields(string key, string others, string faults)
    {
        await using var samen = await Start();
        var request = await samen.Secretary.OtherSetting(
            Here,
            key,
            [.. JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(others)!.Select(other => (other.Key, (object?)other.Value))]
        );
        await samen.Secretary.SendBody("POST", Proposals, request).ShouldRefuse(400, "invalid-request", faults.Split(','));
    }

    [Fact]
    public async Task Other_roles_neither_see_nor_change_settings_and_auditors_see_them()
    {
        await using var samen = await Start();
        var proposal = await samen.Secretary.ProposeSetting(Here, "notices", ("keptDays", 100));
        var request = await samen.Secretary.OtherSetting(Here, "notices", ("keptDays", 90));
        var auditor = samen.App.As(Roles.Auditor);
        foreach (var path in new[] { All, $"{All}/notices", $"{All}/notices/versions", Proposals, $"{Proposals}/{proposal.Id}" })
        {
            (await samen.Officer("GM0363").GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await samen.Everybody.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await auditor.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        (await auditor.Setting(Here, "notices")).AllowedActions.ShouldBeEmpty();
        await auditor.SendBody("POST", Proposals, request).ShouldRefuse(403, "forbidden");
        foreach (var step in new[] { "approval", "withdrawal" })
            await auditor.SendBody("POST", $"{Proposals}/{proposal.Id}/{step}").ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public void What_was_kept_before_a_field_came_has_its_default()
    {
        var kept = (DeadlineSettings)SettingValues.Read([], typeof(DeadlineSettings));
        kept.ShouldBe(new DeadlineSettings());
    }

    /// <summary>The rule sets of the start, some with a majority of another whole.</summary>
    private static Dictionary<string, object> Sets(params (string Name, string Base)[] others) =>
        new[] { "ordinary", "two-thirds", "consultation" }.ToDictionary(
            name => name,
            name =>
                (object)
                    new
                    {
                        binding = name != "consultation",
                        conditions = new[]
                        {
                            new
                            {
                                kind = "Majority",
                                measure = "Weight",
                                @base = others.FirstOrDefault(other => other.Name == name).Base ?? "Cast",
                                numerator = 1,
                                denominator = 2,
                                moreThan = true,
                            },
                        },
                    }
        );
}
