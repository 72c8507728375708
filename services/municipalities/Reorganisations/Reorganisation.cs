using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// A municipal reorganisation (herindeling). It enters the register when recorded, so that the register can answer for
/// any day; it is published on the day it takes effect.
/// </summary>
[AuditedRows("reorganisation", nameof(Id))]
internal sealed record Reorganisation
{
    public Guid Id { get; init; }
    public DateOnly EffectiveDate { get; init; }
    public ReorganisationKind Kind { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? TookEffectAt { get; init; }

    /// <summary>Periods that end on the day.</summary>
    public IReadOnlyList<Municipality> Ended { get; init; } = [];

    /// <summary>Periods that begin on the day.</summary>
    public IReadOnlyList<Municipality> Begun { get; init; } = [];
    public IReadOnlyList<Succession> Successions { get; init; } = [];

    /// <summary>Works out what a request does to the register.</summary>
    /// <param name="id">Id of the reorganisation.</param>
    /// <param name="request">The request, without the faults of <see cref="ReorganisationChecks"/>.</param>
    /// <param name="register">The last period of every code that was ever used.</param>
    /// <param name="now">When it is recorded.</param>
    public static Reorganisation Plan(
        Guid id,
        ReorganiseRequest request,
        IReadOnlyDictionary<string, Municipality> register,
        DateTimeOffset now
    )
    {
        var day = request.EffectiveDate!.Value;
        var (established, abolished, changed) = (request.Established ?? [], request.Abolished ?? [], request.Changed ?? []);
        var renamed = established.Count == 1 && abolished.Count == 1 && changed.Count == 0 && abolished[0].Successors!.Count == 1;
        var kind =
            abolished.Count == 0 ? ReorganisationKind.Correction
            : renamed ? ReorganisationKind.NameChange
            : abolished.Any(a => a.Successors!.Count > 1) ? ReorganisationKind.Split
            : ReorganisationKind.Merger;
        Municipality Begin(NamedMunicipality one, Guid municipality) =>
            new()
            {
                Code = one.Code!,
                Name = one.Name!.Trim(),
                Province = one.Province!,
                MunicipalityId = municipality,
                ValidFrom = day,
                BegunBy = id,
            };
        return new Reorganisation
        {
            Id = id,
            EffectiveDate = day,
            Kind = kind,
            RecordedAt = now,
            Ended =
            [
                .. abolished
                    .Select(a => a.Code!)
                    .Concat(changed.Select(c => c.Code!))
                    .Select(code => register[code] with { ValidTo = day, EndedBy = id }),
            ],
            Begun =
            [
                .. established.Select(e => Begin(e, renamed ? register[abolished[0].Code!].MunicipalityId : Guid.CreateVersion7(now))),
                .. changed.Select(c => Begin(c, register[c.Code!].MunicipalityId)),
            ],
            Successions =
            [
                .. abolished.SelectMany(a => a.Successors!.Select(s => new Succession(a.Code!, s.Code, day, s.SharePercentage))),
            ],
        };
    }

    /// <summary>Refuses to withdraw a reorganisation that has taken effect, or that a later change builds on.</summary>
    /// <param name="register">The last period of every code.</param>
    /// <exception cref="RuleViolation"><c>took-effect</c> or <c>later-change</c>.</exception>
    public void MustBeToCome(IReadOnlyDictionary<string, Municipality> register)
    {
        if (TookEffectAt is not null)
            throw new RuleViolation(
                "took-effect",
                "It has taken effect; what it did is put right by another reorganisation, of the kind that corrects."
            );
        if (Begun.Any(b => b.EndedBy is not null) || Successions.Any(s => register[s.SuccessorCode].EndedBy is { } later && later != Id))
            throw new RuleViolation("later-change", "A later reorganisation builds on it; withdraw that one first.");
    }

    /// <summary>The fact published when it takes effect.</summary>
    public MunicipalitiesReorganised Fact() => new(Id, EffectiveDate, Kind, Established, Abolished, Changed);

    /// <param name="count">How many municipalities there are the day before and on the day, in the register as it is.</param>
    /// <param name="dryRun">It is not in the register.</param>
    public ReorganisationView View((int Before, int After) count, bool dryRun = false) =>
        new(
            dryRun ? null : Id,
            EffectiveDate,
            Kind,
            Established,
            Abolished,
            Changed,
            count.Before,
            count.After + (dryRun ? Established.Length - Abolished.Length : 0),
            RecordedAt,
            TookEffectAt
        );

    private EstablishedMunicipality[] Established =>
        [
            .. Begun
                .Where(b => Ended.All(e => e.Code != b.Code))
                .OrderBy(b => b.Code, StringComparer.Ordinal)
                .Select(b => new EstablishedMunicipality(b.MunicipalityId, b.Code, b.Name, b.Province)),
        ];

    private AbolishedMunicipality[] Abolished =>
        [
            .. Ended
                .Where(e => Begun.All(b => b.Code != e.Code))
                .OrderBy(e => e.Code, StringComparer.Ordinal)
                .Select(e => new AbolishedMunicipality(
                    e.MunicipalityId,
                    e.Code,
                    [
                        .. Successions
                            .Where(s => s.Code == e.Code)
                            .OrderBy(s => s.SuccessorCode, StringComparer.Ordinal)
                            .Select(s => new SuccessorMunicipality(s.SuccessorCode, s.SharePercentage)),
                    ]
                )),
        ];

    private ChangedMunicipality[] Changed =>
        [
            .. Begun
                .Where(b => Ended.Any(e => e.Code == b.Code))
                .OrderBy(b => b.Code, StringComparer.Ordinal)
                .Select(b => new ChangedMunicipality(b.Code, b.Name, b.Province)),
        ];
}
