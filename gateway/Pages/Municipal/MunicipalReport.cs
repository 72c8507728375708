using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Municipal;

/// <summary>
/// What a council member wants to know of a municipality, as everybody may see it. What is null can't be read now, because its service
/// is away.
/// </summary>
public sealed record MunicipalReport
{
    /// <summary>The municipality in the register.</summary>
    public required MunicipalityView Municipality { get; init; }

    /// <summary>Its codes, names, predecessors and successors.</summary>
    public required MunicipalityHistory History { get; init; }

    /// <summary>Itself, then its neighbours.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>What it pays.</summary>
    public Paid? Paid { get; init; }

    /// <summary>What its council decided on the joint facilities of the newest year that was divided.</summary>
    public JointFacilitiesView? CouncilDecision { get; init; }

    /// <summary>Open needs that it recorded or shares, newest first.</summary>
    public IReadOnlyList<NeedView>? Needs { get; init; }

    /// <summary>Initiatives that it owns, without drafts.</summary>
    public IReadOnlyList<InitiativeView>? Initiatives { get; init; }

    /// <summary>Joint procurements that it takes part in.</summary>
    public IReadOnlyList<ProcurementView>? Procurements { get; init; }

    /// <summary>How far it is with joint facilities.</summary>
    public IReadOnlyList<AdoptionView>? Adoptions { get; init; }

    /// <summary>All joint facilities.</summary>
    public IReadOnlyList<FacilityView>? Facilities { get; init; }

    /// <summary>Why it does not apply standards; those that hold.</summary>
    public IReadOnlyList<ExplanationView>? Explanations { get; init; }

    /// <summary>Calls that it has not answered yet.</summary>
    public IReadOnlyList<AdoptionCallView>? Calls { get; init; }

    /// <summary>What it costs and brings.</summary>
    public BenefitOverview? Benefits { get; init; }

    /// <summary>Hours of its people, by initiative.</summary>
    public IReadOnlyList<MunicipalHoursView>? Hours { get; init; }

    /// <summary>How it voted, last closed first; closed votes only.</summary>
    public IReadOnlyList<MunicipalVoteView>? Votes { get; init; }

    /// <summary>The next assembly and what is on its agenda.</summary>
    public Coming? Coming { get; init; }

    /// <summary>Itself beside others.</summary>
    public ComparedMunicipality Own => Comparison.First;

    /// <summary>Its contribution in the newest year that was divided; null: none, or the fund is away.</summary>
    public MunicipalContributionView? Contribution => Paid is { Years: [var newest, ..] } ? newest : null;

    /// <summary>What it uses.</summary>
    public IEnumerable<AdoptionView> Used => (Adoptions ?? []).Where(one => one.State is AdoptionState.Live or AdoptionState.PhasingOut);

    /// <summary>What it is on the way to.</summary>
    public IEnumerable<AdoptionView> OnTheWay => (Adoptions ?? []).Where(one => one.State < AdoptionState.Live);

    /// <summary>What it stopped using.</summary>
    public IEnumerable<AdoptionView> Stopped => (Adoptions ?? []).Where(one => one.State == AdoptionState.Ended);

    /// <summary>Standards of comply or explain of which it neither uses nor explains anything.</summary>
    public IEnumerable<FacilityView> Unexplained =>
        Adoptions is null || Explanations is null
            ? []
            : (Facilities ?? []).Where(one =>
                one.AsksToExplain && Used.All(used => used.FacilityId != one.Id) && Explanations.All(e => e.FacilityId != one.Id)
            );

    /// <summary>Its part of what a facility costs in a year, as the fund divides; null: not known.</summary>
    public long? ShareOf(Guid facility) =>
        Contribution is { TotalCents: > 0 } paid && Facilities?.FirstOrDefault(one => one.Id == facility)?.YearlyCents is { } cents
            ? Councils.Papers.Share(cents, paid.NetCents, paid.TotalCents)
            : null;
}
