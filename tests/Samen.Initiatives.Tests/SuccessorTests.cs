using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Initiatives.Tests;

/// <summary>What goes over when municipalities are reorganised.</summary>
public sealed class SuccessorTests
{
    internal const string Merged = "GM9001";

    [Theory, EveryDatabase]
    public async Task Needs_and_signatures_go_to_the_successor(DatabaseKind kind)
    {
        await using var app = await InitiativesApp.Start(kind);
        var own = await app.RecordNeed(InitiativesApp.Delft);
        var others = await app.RecordNeed(InitiativesApp.Almere, "Ander loket");
        await Cosign(own.Id, InitiativesApp.Zwolle);
        await Cosign(own.Id, InitiativesApp.Utrecht);
        await Cosign(others.Id, InitiativesApp.Delft);
        await Cosign(others.Id, InitiativesApp.Zwolle);

        await app.App.Tell("municipalities", Merger());

        var (moved, signed) = (await app.GetNeed(own.Id), await app.GetNeed(others.Id));
        (moved.MunicipalityCode, moved.MunicipalityName, moved.Municipalities, moved.Inhabitants).ShouldBe(
            (Merged, "Samengevoegd", 2, 103_581 + 128_840 + 357_597)
        );
        moved.CoSigners.Select(s => s.MunicipalityCode).ShouldBe([InitiativesApp.Utrecht]);
        signed.CoSigners.Select(s => s.MunicipalityCode).ShouldBe([Merged]);
        await app.Officer(InitiativesApp.Delft)
            .SendBody("POST", "/initiatives/v1/needs", InitiativesApp.Need(InitiativesApp.Delft))
            .ShouldRefuse(409, "municipality-abolished");

        Task Cosign(Guid need, string municipality) => app.PostCosign(need, municipality).Read<NeedView>();
    }

    [Theory, EveryDatabase]
    public async Task Versions_and_what_was_signed_stay_as_they_were(DatabaseKind kind)
    {
        await using var app = await InitiativesApp.Start(kind);
        var own = await app.RecordNeed(InitiativesApp.Delft);
        var others = await app.RecordNeed(InitiativesApp.Almere, "Ander loket");
        await app.PutNeed(own.Id, "\"1\"", by: InitiativesApp.Delft).Read<NeedView>();
        await app.PostCosign(others.Id, InitiativesApp.Delft).Read<NeedView>();
        await app.PutNeed(others.Id, "\"1\"", by: InitiativesApp.Almere).Read<NeedView>();
        await app.PostCosign(others.Id, InitiativesApp.Zwolle).Read<NeedView>();

        await app.App.Tell("municipalities", Merger());

        (await app.NeedVersions(own.Id)).Select(v => v.MunicipalityCode).ShouldBe([InitiativesApp.Delft, InitiativesApp.Delft]);
        await app.PutNeed(own.Id, "\"2\"", by: Merged).Read<NeedView>();
        (await app.NeedVersions(own.Id))[0].MunicipalityCode.ShouldBe(Merged);
        // Of the two signatures that became one, the first that was moved stays.
        var signed = await app.GetNeed(others.Id);
        signed.CoSigners.Select(s => (s.MunicipalityCode, s.SignedVersion)).ShouldBe([(Merged, 1)]);
        signed.Municipalities.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task What_was_withdrawn_or_taken_back_stays_so(DatabaseKind kind)
    {
        await using var app = await InitiativesApp.Start(kind);
        var own = await app.RecordNeed(InitiativesApp.Delft);
        var others = await app.RecordNeed(InitiativesApp.Almere, "Ander loket");
        await app.PostCosign(others.Id, InitiativesApp.Delft).Read<NeedView>();
        await app.PostCosign(others.Id, InitiativesApp.Zwolle).Read<NeedView>();
        using var taken = await app.DeleteCosignature(others.Id, InitiativesApp.Delft);
        await app.PostWithdrawal(own.Id, InitiativesApp.Delft).Read<NeedView>();

        await app.App.Tell("municipalities", Merger());

        // Zwolle's signature counts for what it became; it can be taken back too.
        (await app.GetNeed(others.Id)).CoSigners.Select(s => s.MunicipalityCode).ShouldBe([Merged]);
        using var again = await app.DeleteCosignature(others.Id, Merged);
        (await app.GetNeed(others.Id)).Municipalities.ShouldBe(1);
        (await app.GetNeed(own.Id)).Status.ShouldBe(NeedStatus.Withdrawn);
        await app.PostReopening(own.Id, InitiativesApp.Delft).ShouldRefuse(403, "not-your-municipality");
        (await app.PostReopening(own.Id, Merged).Read<NeedView>()).Status.ShouldBe(NeedStatus.Open);
    }

    [Theory, EveryDatabase]
    public async Task The_ownership_of_initiatives_goes_to_the_successor(DatabaseKind kind)
    {
        await using var app = await InitiativesApp.Start(kind);
        var initiative = await app.StartInitiative(InitiativesApp.Delft, InitiativesApp.Zwolle);
        // An invitation to what the heir owns, and one that stays.
        var other = await app.StartInitiative(InitiativesApp.Zwolle);
        await Invite(InitiativesApp.Zwolle, other.Id, InitiativesApp.Delft);
        var asked = await app.StartInitiative(InitiativesApp.Utrecht);
        await Invite(InitiativesApp.Utrecht, asked.Id, InitiativesApp.Delft);

        await app.App.Tell("municipalities", Merger());

        var owned = await app.GetAs(Merged, initiative.Id);
        owned.Owners.Select(o => (o.MunicipalityCode, o.Leads)).ShouldBe([(Merged, true)]);
        owned.Version.ShouldBeGreaterThan(initiative.Version);
        (await app.GetAs(Merged, other.Id)).OwnerRequests.ShouldBeEmpty();
        (await app.GetAs(Merged, asked.Id)).OwnerRequests.Select(r => r.MunicipalityCode).ShouldBe([Merged]);
        await app.PostSubmission(initiative.Id, InitiativesApp.Delft).ShouldRefuse(404, "not-found");
        await app.PostSubmission(initiative.Id, Merged).Read<InitiativeView>();
        await app.PostAcceptance(asked.Id, Merged, by: Merged).Read<InitiativeView>();

        Task Invite(string lead, Guid id, string code) =>
            app.Officer(lead)
                .SendBody("POST", $"/initiatives/v1/initiatives/{id}/invitations", new InviteOwnerRequest { MunicipalityCode = code })
                .Read<InitiativeView>();
    }

    [Theory]
    [InlineData(null, null, InitiativesApp.Utrecht)] // The most inhabitants.
    [InlineData(30, 70, InitiativesApp.Groningen)] // The largest share.
    public async Task Of_a_split_the_heir_is_the_one_with_the_largest_share_or_else_the_most_inhabitants(
        int? utrecht,
        int? groningen,
        string heir
    )
    {
        await using var app = await InitiativesApp.Start();
        var need = await app.RecordNeed(InitiativesApp.Schiermonnikoog);
        await app.App.Tell("municipalities", Split(utrecht, groningen));
        var moved = await app.GetNeed(need.Id);
        moved.MunicipalityCode.ShouldBe(heir);
        // Without shares the old figure stands until the register has a new one.
        moved.Inhabitants.ShouldBe(utrecht is null ? 357_597 : 232_874 + 663);
    }

    /// <summary>Delft and Zwolle become one new municipality.</summary>
    internal static MunicipalitiesReorganised Merger() =>
        new(
            InitiativesApp.NewId(),
            new DateOnly(2026, 1, 1),
            ReorganisationKind.Merger,
            [new EstablishedMunicipality(InitiativesApp.NewId(), Merged, "Samengevoegd", "Utrecht")],
            [
                .. new[] { InitiativesApp.Delft, InitiativesApp.Zwolle }.Select(code =>
                    Abolished(code, new SuccessorMunicipality(Merged, null))
                ),
            ],
            []
        );

    /// <summary>Schiermonnikoog is divided over Groningen and Utrecht, by these percentages.</summary>
    private static MunicipalitiesReorganised Split(int? utrecht, int? groningen) =>
        new(
            InitiativesApp.NewId(),
            new DateOnly(2026, 1, 1),
            ReorganisationKind.Split,
            [],
            [
                Abolished(
                    InitiativesApp.Schiermonnikoog,
                    new SuccessorMunicipality(InitiativesApp.Groningen, groningen),
                    new SuccessorMunicipality(InitiativesApp.Utrecht, utrecht)
                ),
            ],
            []
        );

    private static AbolishedMunicipality Abolished(string code, params SuccessorMunicipality[] successors) =>
        new(InitiativesApp.NewId(), code, successors);
}
