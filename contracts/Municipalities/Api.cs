using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>Where an agenda item stands: proposed by an endorsement, placed by the board, opened and closed by the assembly.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemStatus>))]
public enum ItemStatus
{
    /// <summary>On the list of proposed items.</summary>
    Proposed,

    /// <summary>On the agenda of a convened assembly.</summary>
    Placed,

    /// <summary>The vote is open; weights are frozen.</summary>
    Open,

    /// <summary>Decided, by a count, by acclamation or elsewhere; final.</summary>
    Closed,

    /// <summary>Held over by the assembly; it can be placed on a later agenda.</summary>
    Held,

    /// <summary>Withdrawn; final.</summary>
    Withdrawn,

    /// <summary>Split into parts, which are decided by themselves; final.</summary>
    Split,
}

/// <summary>Inhabitants on a reference date.</summary>
public sealed record InhabitantsView(DateOnly ReferenceDate, int Inhabitants);

/// <summary>Numbers of a municipality in other registers. The TOOI address follows from the code.</summary>
public sealed record IdentifiersView(string TooiUri, string? Oin, string? Rsin, string? KvkNumber, int Version);

/// <summary>
/// A municipality under one CBS code, with its figures, newest reference date first. <see cref="Id"/> is the municipality
/// whatever its code; name and province are those of the day that was asked for.
/// </summary>
public sealed record MunicipalityView(
    string Code,
    string Name,
    string Province,
    IReadOnlyList<InhabitantsView> Inhabitants,
    Guid Id,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    IdentifiersView Identifiers
);

/// <summary>
/// The register in figures: on the newest reference date on which every municipality of that day has a figure, and how
/// many there are today.
/// </summary>
public sealed record RegisterSummary(int Municipalities, long Inhabitants, DateOnly? ReferenceDate, int Today);

/// <summary>A stretch of time in which code, name and province stayed the same.</summary>
/// <param name="Code">CBS code.</param>
/// <param name="Name">Name.</param>
/// <param name="Province">Province.</param>
/// <param name="ValidFrom">First day; the first day of the register for who was there before.</param>
/// <param name="ValidTo">First day on which it no longer was so; null: until further notice.</param>
public sealed record MunicipalityPeriod(string Code, string Name, string Province, DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>What a municipality was, is and will be: its periods, what went into it and where it went.</summary>
public sealed record MunicipalityHistory(
    Guid Id,
    IReadOnlyList<MunicipalityPeriod> Periods,
    IReadOnlyList<Succession> Predecessors,
    IReadOnlyList<Succession> Successors
);

/// <summary>Replaces the numbers of a municipality in other registers; what is left out is removed.</summary>
public sealed record RecordIdentifiersRequest
{
    /// <summary>Organisation identification number, 20 positions.</summary>
    [Oin]
    public string? Oin { get; init; }

    /// <summary>Number of the legal person, nine digits with the 11-test.</summary>
    [Rsin]
    public string? Rsin { get; init; }

    /// <summary>Number in the trade register, eight digits.</summary>
    [KvkNumber]
    public string? KvkNumber { get; init; }
}

/// <summary>A municipality that comes into being, or goes on under another name or province.</summary>
public sealed record NamedMunicipality
{
    /// <summary>CBS code; of one that comes into being a code that was never used.</summary>
    public string? Code { get; init; }

    /// <summary>2 to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>One of the twelve provinces.</summary>
    public string? Province { get; init; }
}

/// <summary>A municipality that is abolished, and where it goes.</summary>
public sealed record AbolishRequest
{
    /// <summary>CBS code.</summary>
    public string? Code { get; init; }

    /// <summary>At least one; shares for all of them, adding up to 100, or for none.</summary>
    public IReadOnlyList<SuccessorMunicipality>? Successors { get; init; }
}

/// <summary>Records a reorganisation, past or to come. Its kind follows from what it does.</summary>
public sealed record ReorganiseRequest
{
    /// <summary>First day of the new situation, after the first day of the register.</summary>
    [Required]
    public DateOnly? EffectiveDate { get; init; }

    /// <summary>Who comes into being, at most 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<NamedMunicipality>? Established { get; init; }

    /// <summary>Who is abolished, at most 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<AbolishRequest>? Abolished { get; init; }

    /// <summary>Who goes on with another name or province, at most 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<NamedMunicipality>? Changed { get; init; }

    /// <summary>Whether to say only what would happen.</summary>
    public bool DryRun { get; init; }
}

/// <summary>
/// A reorganisation, with how many municipalities there are the day before and on the day, others of that day included.
/// <see cref="Id"/> is null in the answer to a dry run; <see cref="TookEffectAt"/> is null while it is to come.
/// </summary>
public sealed record ReorganisationView(
    Guid? Id,
    DateOnly EffectiveDate,
    ReorganisationKind Kind,
    IReadOnlyList<EstablishedMunicipality> Established,
    IReadOnlyList<AbolishedMunicipality> Abolished,
    IReadOnlyList<ChangedMunicipality> Changed,
    int MunicipalitiesBefore,
    int MunicipalitiesAfter,
    DateTimeOffset RecordedAt,
    DateTimeOffset? TookEffectAt
);

/// <summary>Imports inhabitants of many municipalities, all lines or none.</summary>
public sealed record ImportInhabitantsRequest
{
    /// <summary>Day of the figures, 1990 to 2100; a column <c>reference_date</c> may say it too, and then the same.</summary>
    [Required]
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>
    /// Lines with <c>code</c> and <c>inhabitants</c>, named in the first line, parted by commas or semicolons; <c>name</c>
    /// and <c>province</c> may stand there and are passed over. 1 to 2,000 lines.
    /// </summary>
    [Required]
    public string? Csv { get; init; }

    /// <summary>Whether to say only what would happen.</summary>
    public bool DryRun { get; init; }
}

/// <summary>What a line of an import does.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportedLine>))]
public enum ImportedLine
{
    /// <summary>There was no figure.</summary>
    Added,

    /// <summary>There was another figure.</summary>
    Corrected,

    /// <summary>The figure is there already.</summary>
    Unchanged,

    /// <summary>It is wrong; then nothing at all is imported.</summary>
    Wrong,
}

/// <summary>One wrong cell of a line.</summary>
public sealed record ImportError(string Column, string Code, string Message);

/// <summary>A line of an import, numbered from 1 with the line of names.</summary>
public sealed record ImportedFigure(
    int Line,
    string Code,
    string? Name,
    int? Inhabitants,
    int? Before,
    ImportedLine Outcome,
    IReadOnlyList<ImportError> Errors
);

/// <summary>
/// What came of an import of inhabitants. <see cref="Missing"/> are municipalities of that day that have no figure after
/// it.
/// </summary>
public sealed record InhabitantsImported(
    bool DryRun,
    DateOnly ReferenceDate,
    int Added,
    int Corrected,
    int Unchanged,
    int Wrong,
    IReadOnlyList<ImportedFigure> Lines,
    IReadOnlyList<string> Missing
);

/// <summary>Records the inhabitants of a municipality on the reference date in the path.</summary>
public sealed record RecordInhabitantsRequest
{
    /// <summary>1 to 10,000,000.</summary>
    [Required, Range(1, 10_000_000)]
    public int? Inhabitants { get; init; }
}

/// <summary>Convenes a general assembly.</summary>
public sealed record ConveneAssemblyRequest
{
    /// <summary>Ordinary, extraordinary or a written consultation.</summary>
    [Required]
    public AssemblyKind? Kind { get; init; }

    /// <summary>Day of the assembly; of a consultation the last day on which ballots are taken.</summary>
    [Required]
    public DateOnly? Date { get; init; }

    /// <summary>Where it is held, 2 to 100 characters; a consultation has no place.</summary>
    [StringLength(100, MinimumLength = 2)]
    public string? Place { get; init; }

    /// <summary>Day whose inhabitants give the vote weights; not after the assembly.</summary>
    [Required]
    public DateOnly? ReferenceDate { get; init; }
}

/// <summary>Puts an assembly right on which nothing was voted yet; its deadlines are counted anew.</summary>
public sealed record ReviseAssemblyRequest
{
    /// <summary>Day of the assembly; of a consultation the last day on which ballots are taken.</summary>
    [Required]
    public DateOnly? Date { get; init; }

    /// <summary>Where it is held, 2 to 100 characters; a consultation has no place.</summary>
    [StringLength(100, MinimumLength = 2)]
    public string? Place { get; init; }

    /// <summary>Day whose inhabitants give the vote weights; not after the assembly.</summary>
    [Required]
    public DateOnly? ReferenceDate { get; init; }
}

/// <summary>What must be done before an assembly.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeadlineKind>))]
public enum DeadlineKind
{
    /// <summary>The invitation goes out, with the documents.</summary>
    Invitation,

    /// <summary>Amendments are taken until then.</summary>
    Amendments,

    /// <summary>Motions are asked for until then; late ones are still handled.</summary>
    Motions,

    /// <summary>The last moment at which a written consultation takes ballots.</summary>
    Votes,
}

/// <summary>A deadline of an assembly, counted in working days when it was convened.</summary>
public sealed record DeadlineView(DeadlineKind Kind, DateTimeOffset DueAt);

/// <summary>
/// A general assembly, with its deadlines in the order of time; a place or reference date that is null was not published.
/// The version counts its corrections, from 1.
/// </summary>
public sealed record AssemblyView(
    Guid Id,
    AssemblyKind Kind,
    DateOnly Date,
    string? Place,
    DateOnly? ReferenceDate,
    IReadOnlyList<DeadlineView> Deadlines,
    int Version
);

/// <summary>The board's placing of an item on an assembly's agenda.</summary>
public sealed record PlaceItemRequest
{
    /// <summary>A convened assembly.</summary>
    [Required]
    public Guid? AssemblyId { get; init; }

    /// <summary>The association board's recommendation (preadvies); an endorsed initiative needs it.</summary>
    public Recommendation? BoardRecommendation { get; init; }

    /// <summary>
    /// The recommendation of the board for service delivery (College van Dienstverleningszaken); an endorsed initiative
    /// needs it.
    /// </summary>
    public Recommendation? ServiceDeliveryBoardRecommendation { get; init; }

    /// <summary>Explanation, at most 2,000 characters.</summary>
    [StringLength(2000)]
    public string? Explanation { get; init; }

    /// <summary>Place on the agenda, 1 to 999.</summary>
    [Range(1, 999)]
    public int? Number { get; init; }

    /// <summary>Name of the rule set by which it is voted on; without one the usual one of the kind of assembly.</summary>
    [StringLength(40, MinimumLength = 2)]
    public string? RuleSet { get; init; }
}

/// <summary>
/// Casts or replaces the ballot of the municipality in the path: a choice, or where there are more options the key of
/// one.
/// </summary>
public sealed record CastBallotRequest
{
    /// <summary>For, against or abstain.</summary>
    public Choice? Choice { get; init; }

    /// <summary>Key of an option of the item.</summary>
    [StringLength(40, MinimumLength = 1)]
    public string? Option { get; init; }
}

/// <summary>
/// An agenda item. Amounts in whole euro cents before VAT; options and rules from its opening, outcome and votes from its
/// closing. <see cref="InitiativeId"/> and <see cref="LeadMunicipality"/> are of endorsed initiatives only.
/// </summary>
public sealed record AgendaItemView(
    Guid Id,
    Guid? InitiativeId,
    string Title,
    string? LeadMunicipality,
    long OneOffCents,
    long YearlyCents,
    ItemStatus Status,
    Guid? AssemblyId,
    DateOnly? AssemblyDate,
    Recommendation? BoardRecommendation,
    Recommendation? ServiceDeliveryBoardRecommendation,
    string? Explanation,
    DateTimeOffset ProposedAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    int? EntitledWeight,
    int? EntitledMunicipalities,
    ItemOutcome? Outcome,
    VoteResult? Result,
    [property: AllowedValues(
        "Revise",
        "Place",
        "Advise",
        "Amend",
        "Split",
        "Open",
        "Vote",
        "Close",
        "Acclaim",
        "Declare",
        "Ratify",
        "Hold",
        "Withdraw"
    )]
        IReadOnlyList<string> AllowedActions,
    int Version,
    ItemKind Kind,
    int? Number,
    string? Text,
    string? SubmittedBy,
    bool Late,
    string? Reason,
    Guid? PartOfItemId,
    Guid? FollowsItemId,
    RuleSet? RuleSet,
    IReadOnlyList<VoteOption> Options,
    DecisionManner? Manner,
    bool? Binding,
    Tally? Tally,
    ReportedSource? Reported,
    DateTimeOffset? DeclaredAt,
    RatificationView? Ratification,
    IReadOnlyList<Guid> Ratifies
);

/// <summary>A municipality's frozen weight on an item, with the figure it follows from.</summary>
public sealed record VoteWeightView(string MunicipalityCode, string MunicipalityName, int Inhabitants, int Weight);

/// <summary>The ballot that counts for a municipality; <see cref="Choice"/> is for where the option carries something.</summary>
public sealed record BallotView(string MunicipalityCode, Choice Choice, int Weight, DateTimeOffset CastAt, int Replaced, string Option);

/// <summary>
/// A municipality in a result: its figure, its weight, and its ballot: the key of an option or <c>Abstain</c>; null: it
/// did not vote.
/// </summary>
public sealed record BundledVote(string MunicipalityCode, string MunicipalityName, int Inhabitants, int Weight, string? Choice);

/// <summary>Everything that a result follows from.</summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Title">Its title.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="AssemblyDate">Its day.</param>
/// <param name="ReferenceDate">Day of the inhabitants.</param>
/// <param name="OpenedAt">From when on ballots were taken.</param>
/// <param name="ClosedAt">Until when.</param>
/// <param name="RuleSet">How inhabitants give votes, and which conditions a decision must meet.</param>
/// <param name="Options">What could be voted for, beside abstaining.</param>
/// <param name="Votes">Every entitled municipality, by code.</param>
/// <param name="Result">The sums for, against and abstaining.</param>
/// <param name="Tally">The votes per option, and each condition with its figures.</param>
/// <param name="Outcome">The decision.</param>
/// <param name="AdoptedOption">Key of the option that was adopted, if any.</param>
public sealed record ResultBundle(
    string Format,
    Guid ItemId,
    string Title,
    Guid AssemblyId,
    DateOnly AssemblyDate,
    DateOnly ReferenceDate,
    DateTimeOffset OpenedAt,
    DateTimeOffset ClosedAt,
    RuleSet RuleSet,
    IReadOnlyList<VoteOption> Options,
    IReadOnlyList<BundledVote> Votes,
    VoteResult Result,
    Tally Tally,
    ItemOutcome Outcome,
    string? AdoptedOption
)
{
    /// <summary>The only format so far.</summary>
    public const string FormatName = "samen-result/1";
}

/// <summary>
/// A published result: a JWS in flattened JSON (RFC 7515, 7.2.2) over the JSON of a <see cref="ResultBundle"/>, with
/// ES256 by one of the result keys.
/// </summary>
/// <param name="Payload">What is signed, in base64url.</param>
/// <param name="Protected">The header, in base64url: <c>alg</c>, <c>kid</c>, <c>typ</c>.</param>
/// <param name="Signature">In base64url.</param>
/// <param name="Sha256">Of the payload's bytes, in hexadecimal: short enough to read out.</param>
/// <param name="PublishedAt">When it was signed, the moment of closing.</param>
/// <param name="Result">The payload, for reading; what counts is the payload.</param>
public sealed record ResultBundleView(
    string Payload,
    string Protected,
    string Signature,
    string Sha256,
    DateTimeOffset PublishedAt,
    ResultBundle Result
);

/// <summary>A public key that signs results, as a JSON Web Key (RFC 7517).</summary>
public sealed record ResultKeyView(
    [property: JsonPropertyName("kty")] string Kty,
    [property: JsonPropertyName("crv")] string Crv,
    [property: JsonPropertyName("x")] string X,
    [property: JsonPropertyName("y")] string Y,
    [property: JsonPropertyName("alg")] string Alg,
    [property: JsonPropertyName("use")] string Use,
    [property: JsonPropertyName("kid")] string Kid
);

/// <summary>The keys that sign results.</summary>
public sealed record ResultKeySet(IReadOnlyList<ResultKeyView> Keys);

/// <summary>What somebody is for a municipality. The first five may carry its voting card; the heads are contacts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RepresentativeRole>))]
public enum RepresentativeRole
{
    /// <summary>Burgemeester.</summary>
    Mayor,

    /// <summary>Wethouder.</summary>
    Alderman,

    /// <summary>Raadslid.</summary>
    CouncilMember,

    /// <summary>Gemeentesecretaris.</summary>
    MunicipalSecretary,

    /// <summary>Griffier.</summary>
    CouncilClerk,

    /// <summary>Hoofd ICT.</summary>
    HeadOfIct,

    /// <summary>Hoofd bedrijfsvoering.</summary>
    HeadOfOperations,
}

/// <summary>Records or replaces somebody who speaks for a municipality. No more than is asked here is kept.</summary>
public sealed record RepresentativeRequest
{
    /// <summary>What the person is.</summary>
    [Required]
    public RepresentativeRole? Role { get; init; }

    /// <summary>2 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 2)]
    public string? Name { get; init; }

    /// <summary>At most 254 characters.</summary>
    [StringLength(254, MinimumLength = 3), MailAddress]
    public string? Email { get; init; }

    /// <summary>First day.</summary>
    [Required]
    public DateOnly? ValidFrom { get; init; }

    /// <summary>First day on which it no longer is so; null: until further notice.</summary>
    public DateOnly? ValidTo { get; init; }
}

/// <summary>Somebody who speaks for a municipality, over a period.</summary>
public sealed record RepresentativeView(
    Guid Id,
    string MunicipalityCode,
    RepresentativeRole Role,
    string Name,
    string? Email,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    int Version
);
