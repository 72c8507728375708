using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// A change of who the municipalities are (herindeling). It is in the register from its recording on, so that the
/// register answers as of any day; the others hear of it on the day on which it takes effect.
/// </summary>
internal sealed record Reorganisation
{
    /// <summary>The provinces, as Statistics Netherlands writes them.</summary>
    public static readonly IReadOnlyList<string> Provinces =
    [
        "Drenthe",
        "Flevoland",
        "Fryslân",
        "Gelderland",
        "Groningen",
        "Limburg",
        "Noord-Brabant",
        "Noord-Holland",
        "Overijssel",
        "Utrecht",
        "Zeeland",
        "Zuid-Holland",
    ];

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
    /// <param name="id">Of the reorganisation.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="register">The last period of every code that was ever used.</param>
    /// <param name="start">First day of the register.</param>
    /// <param name="now">When it is recorded.</param>
    /// <exception cref="Refused">400: everything that is wrong with it.</exception>
    public static Reorganisation Plan(
        Guid id,
        ReorganiseRequest request,
        IReadOnlyDictionary<string, Municipality> register,
        DateOnly start,
        DateTimeOffset now
    )
    {
        var day = request.EffectiveDate!.Value;
        var (established, abolished, changed) = (request.Established ?? [], request.Abolished ?? [], request.Changed ?? []);
        var errors = new List<FieldError>();
        void Wrong(string field, string code, string message) => errors.Add(new FieldError(field, code, message));

        if (day <= start || day.Year > 2100)
            Wrong("/effectiveDate", "range", $"Must be after {start:yyyy-MM-dd}, the first day of the register, and not after 2100.");
        if (established.Count + abolished.Count + changed.Count == 0)
            Wrong("/abolished", "required", "A reorganisation names who comes into being, who is abolished or who changes.");
        var named = new HashSet<string>();
        Municipality? Living(string? code, string field)
        {
            if (!Identifiers.IsMunicipalityCode(code))
                Wrong(field, "format", "Must be a CBS code: GM and four digits.");
            else if (!named.Add(code!))
                Wrong(field, "twice", "This code is named twice.");
            else if (!register.TryGetValue(code!, out var last))
                Wrong(field, "unknown", "There is no such municipality in the register.");
            else if (last.ValidTo is not null || last.ValidFrom >= day)
                Wrong(field, "not-in-existence", "It doesn't exist on that day, or the register has a later change of it.");
            else
                return last;
            return null;
        }
        foreach (var (i, one) in established.Index())
        {
            var field = $"/established/{i}";
            if (one?.Code is not { } code || !Identifiers.IsMunicipalityCode(code))
                Wrong($"{field}/code", "format", "Must be a CBS code: GM and four digits.");
            else if (!named.Add(code))
                Wrong($"{field}/code", "twice", "This code is named twice.");
            else if (register.ContainsKey(code))
                Wrong($"{field}/code", "used", "This code was used before; a code is never given again.");
            else if (!abolished.Any(a => a?.Successors?.Any(s => s?.Code == code) == true))
                Wrong($"{field}/code", "no-predecessor", "No abolished municipality goes into it.");
            Naming(one, field, Wrong);
        }
        var changing = changed.Index().Select(c => (c.Index, One: c.Item, Last: Living(c.Item?.Code, $"/changed/{c.Index}/code"))).ToList();
        foreach (var (i, one, last) in changing)
        {
            Naming(one, $"/changed/{i}", Wrong);
            if (last is not null && one!.Name?.Trim() == last.Name && one.Province == last.Province)
                Wrong($"/changed/{i}/name", "unchanged", "Neither name nor province changes.");
        }
        var ending = abolished
            .Index()
            .Select(a => (a.Index, One: a.Item, Last: Living(a.Item?.Code, $"/abolished/{a.Index}/code")))
            .ToList();
        foreach (var (i, one, _) in ending)
            Successors(
                one,
                $"/abolished/{i}",
                day,
                register,
                [.. established.Select(e => e?.Code)],
                [.. abolished.Select(a => a?.Code)],
                Wrong
            );
        var names = register
            .Values.Where(m => m.Existed(day) && !named.Contains(m.Code))
            .Select(m => m.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (list, field) in new[] { (established, "established"), (changed, "changed") })
        {
            foreach (var (i, one) in list.Index())
                if (one?.Name?.Trim() is { } name && !names.Add(name))
                    Wrong($"/{field}/{i}/name", "used", "Another municipality has this name on that day.");
        }
        if (errors.Count > 0)
            throw Refused.Invalid(errors);

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
                .. ending.Select(e => e.Last!).Concat(changing.Select(c => c.Last!)).Select(m => m with { ValidTo = day, EndedBy = id }),
            ],
            Begun =
            [
                .. established.Select(e => Begin(e, renamed ? ending[0].Last!.MunicipalityId : Guid.CreateVersion7(now))),
                .. changing.Select(c => Begin(c.One!, c.Last!.MunicipalityId)),
            ],
            Successions =
            [
                .. abolished.SelectMany(a => a.Successors!.Select(s => new Succession(a.Code!, s.Code, day, s.SharePercentage))),
            ],
        };
    }

    /// <summary>Refuses to take back what has taken effect, or what a later change builds on.</summary>
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

    /// <summary>What the others are told.</summary>
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

    private static void Naming(NamedMunicipality? one, string field, Action<string, string, string> wrong)
    {
        if (one?.Name?.Trim() is not { Length: >= 2 and <= 100 })
            wrong($"{field}/name", "length", "Must be 2 to 100 characters long.");
        else if (one.Name.Any(char.IsControl))
            wrong($"{field}/name", "characters", "Holds control characters.");
        if (!Provinces.Contains(one?.Province))
            wrong($"{field}/province", "unknown", "Must be the name of a Dutch province.");
    }

    private static void Successors(
        AbolishRequest? one,
        string field,
        DateOnly day,
        IReadOnlyDictionary<string, Municipality> register,
        HashSet<string?> established,
        HashSet<string?> abolished,
        Action<string, string, string> wrong
    )
    {
        field += "/successors";
        if (one?.Successors is not { Count: >= 1 and <= 100 } successors)
        {
            wrong(field, "required", "Name 1 to 100 successors.");
            return;
        }
        foreach (var (i, successor) in successors.Index())
        {
            var code = successor?.Code;
            if (
                code is null
                || abolished.Contains(code)
                || !(
                    established.Contains(code) || (register.TryGetValue(code, out var last) && last.ValidFrom < day && last.ValidTo is null)
                )
            )
                wrong($"{field}/{i}/code", "unknown", "Must be a municipality that exists from that day on.");
            if (successor?.SharePercentage is { } share && (share is <= 0 or > 100 || share != Math.Round(share, 2)))
                wrong($"{field}/{i}/sharePercentage", "range", "Must be above 0, at most 100, with two decimals at most.");
        }
        if (successors.Where(s => s is not null).GroupBy(s => s.Code).Any(g => g.Count() > 1))
            wrong(field, "twice", "A successor is named twice.");
        var shares = successors.Where(s => s?.SharePercentage is not null).ToList();
        if (shares.Count > 0 && (shares.Count < successors.Count || shares.Sum(s => s.SharePercentage) != 100))
            wrong(field, "shares", "Give shares for all successors, adding up to 100, or for none.");
    }
}
