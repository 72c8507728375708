using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Initiatives.Tests;

/// <summary>What goes over when municipalities are reorganised.</summary>
public sealed class SuccessorTests
{
    private const string Merged = "GM9001";

    [Theory, EveryDatabase]
    public async Task Needs_signatures_and_ownership_go_to_the_successor(DatabaseKind kind)
    {
        await using var app = await InitiativesApp.Start(kind);
        var own = await app.RecordNeed(InitiativesApp.Delft);
        await Cosign(own.Id, InitiativesApp.Zwolle);
        await Cosign(own.Id, InitiativesApp.Utrecht);
        var others = await app.RecordNeed(InitiativesApp.Almere, "Ander loket");
        await Cosign(others.Id, InitiativesApp.Delft);
        await Cosign(others.Id, InitiativesApp.Zwolle);
        var initiative = await app.Officer(InitiativesApp.Delft)
            .SendBody("POST", "/initiatives/v1/initiatives", InitiativesApp.Plan(own.Id, InitiativesApp.Delft, InitiativesApp.Zwolle))
            .Read<InitiativeView>(HttpStatusCode.Created);

        await app.App.Tell(
            "municipalities",
            new MunicipalitiesReorganised(
                Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
                new DateOnly(2026, 1, 1),
                ReorganisationKind.Merger,
                [new EstablishedMunicipality(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), Merged, "Samengevoegd", "Utrecht")],
                [
                    new AbolishedMunicipality(
                        Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
                        InitiativesApp.Delft,
                        [new SuccessorMunicipality(Merged, null)]
                    ),
                    new AbolishedMunicipality(
                        Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
                        InitiativesApp.Zwolle,
                        [new SuccessorMunicipality(Merged, null)]
                    ),
                ],
                []
            )
        );

        var (moved, signed) = (await app.GetNeed(own.Id), await app.GetNeed(others.Id));
        (moved.MunicipalityCode, moved.MunicipalityName, moved.Municipalities, moved.Inhabitants).ShouldBe(
            (Merged, "Samengevoegd", 2, 103_581 + 128_840 + 357_597)
        );
        moved.CoSigners.Select(s => s.MunicipalityCode).ShouldBe([InitiativesApp.Utrecht]);
        signed.CoSigners.Select(s => s.MunicipalityCode).ShouldBe([Merged]);
        var owned = await app.Get(initiative.Id);
        owned.Owners.Select(o => (o.MunicipalityCode, o.Leads)).ShouldBe([(Merged, true)]);
        owned.Version.ShouldBeGreaterThan(initiative.Version);

        await app.Officer(InitiativesApp.Delft)
            .SendBody("POST", "/initiatives/v1/needs", InitiativesApp.Need(InitiativesApp.Delft))
            .ShouldRefuse(409, "municipality-abolished");
        await app.PostSubmission(initiative.Id, InitiativesApp.Delft).ShouldRefuse(403, "not-an-owner");
        await app.PostSubmission(initiative.Id, Merged).Read<InitiativeView>();

        Task Cosign(Guid need, string municipality) => app.PostCosign(need, municipality).Read<NeedView>();
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
        await app.App.Tell(
            "municipalities",
            new MunicipalitiesReorganised(
                Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
                new DateOnly(2026, 1, 1),
                ReorganisationKind.Split,
                [],
                [
                    new AbolishedMunicipality(
                        Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
                        InitiativesApp.Schiermonnikoog,
                        [
                            new SuccessorMunicipality(InitiativesApp.Groningen, groningen),
                            new SuccessorMunicipality(InitiativesApp.Utrecht, utrecht),
                        ]
                    ),
                ],
                []
            )
        );
        var moved = await app.GetNeed(need.Id);
        moved.MunicipalityCode.ShouldBe(heir);
        // Without shares the old figure stands until the register has a new one.
        moved.Inhabitants.ShouldBe(utrecht is null ? 357_597 : 232_874 + 663);
    }
}
