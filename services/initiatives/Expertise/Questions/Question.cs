using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>A question of a municipality or chain partner to municipalities.</summary>
[Audited]
internal sealed record Question
{
    public Guid Id { get; init; }

    /// <summary>Null: a partner asks.</summary>
    public string? MunicipalityCode { get; init; }
    public string? MunicipalityName { get; init; }
    public Guid? PartnerId { get; init; }
    public string Title { get; init; } = "";

    /// <summary>Null: it was withdrawn.</summary>
    [Withheld]
    public string? Text { get; init; }
    public QuestionAudience Audience { get; init; }
    public string? ThemeKey { get; init; }
    public Guid? FacilityId { get; init; }
    public string? FacilityName { get; init; }

    /// <summary>The class of the municipality when it asked.</summary>
    public int? InhabitantsFrom { get; init; }
    public int? InhabitantsTo { get; init; }
    public QuestionState State { get; init; }
    public int Answers { get; init; }
    public int Offers { get; init; }
    public Guid? AcceptedAnswerId { get; init; }
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>It stays when that answer is withdrawn.</summary>
    public DateTimeOffset? FirstAnsweredAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public int Version { get; init; }

    /// <summary>How long the first answer took, to one decimal.</summary>
    public decimal? HoursToFirstAnswer =>
        FirstAnsweredAt is { } first ? Math.Round((first - AskedAt).Ticks / (decimal)TimeSpan.TicksPerHour, 1) : null;

    /// <summary>The faults of a request: an audience that is named twice, or not.</summary>
    /// <param name="request">The request.</param>
    /// <param name="facility">The facility that it names; null: there is none.</param>
    /// <param name="byPartner">Whether a partner asks, which has no size.</param>
    public static IEnumerable<Fault> FaultsOf(AskQuestionRequest request, Facility? facility, bool byPartner)
    {
        if (request.Audience == QuestionAudience.Theme != request.ThemeKey is not null)
            yield return Misplaced("themeKey", request.ThemeKey is null);
        else if (request.ThemeKey is { } key && !PolicyThemeKeys.All.Contains(key))
            yield return new Fault("themeKey", "unknown", "There is no such theme.");
        if (request.Audience == QuestionAudience.Facility != request.FacilityId is not null)
            yield return Misplaced("facilityId", request.FacilityId is null);
        else if (request.FacilityId is not null && facility is null)
            yield return new Fault("facilityId", "unknown", "There is no such facility.");
        if (request.Audience == QuestionAudience.SameSize && byPartner)
            yield return new Fault("audience", "not-allowed", "A partner has no size.");
    }

    /// <summary>Somebody asks. The caller checks the faults.</summary>
    /// <param name="id">Of the question.</param>
    /// <param name="request">The request.</param>
    /// <param name="municipality">The municipality that asks; null: a partner does.</param>
    /// <param name="partner">The partner that asks.</param>
    /// <param name="facility">The facility that it names.</param>
    /// <param name="settings">Of the classes of municipalities.</param>
    /// <param name="now">The current time.</param>
    public static (Question, QuestionAsked) Ask(
        Guid id,
        AskQuestionRequest request,
        KnownMunicipality? municipality,
        Guid? partner,
        Facility? facility,
        ExpertiseSettings settings,
        DateTimeOffset now
    )
    {
        var size = request.Audience == QuestionAudience.SameSize ? settings.ClassOf(municipality!.Inhabitants) : ((int From, int? To)?)null;
        var question = new Question
        {
            Id = id,
            MunicipalityCode = municipality?.Code,
            MunicipalityName = municipality?.Name,
            PartnerId = municipality is null ? partner : null,
            Title = request.Title!.Trim(),
            Text = request.Text!.Trim(),
            Audience = request.Audience!.Value,
            ThemeKey = request.ThemeKey,
            FacilityId = facility?.Id,
            FacilityName = facility?.Name,
            InhabitantsFrom = size?.From,
            InhabitantsTo = size?.To,
            AskedAt = now,
            Version = 1,
        };
        return (
            question,
            new QuestionAsked(
                id,
                question.MunicipalityCode,
                question.PartnerId,
                question.Title,
                question.Audience,
                question.ThemeKey,
                question.FacilityId
            )
        );
    }

    /// <summary>Refuses a caller that does not act for who asked.</summary>
    /// <exception cref="Refused">403 <c>not-your-question</c>.</exception>
    public void MustBeAskedBy(Caller caller)
    {
        var own = MunicipalityCode is { } code
            ? caller.Is(Roles.MunicipalityOfficer) && caller.Municipality == code
            : caller.Is(Roles.PartnerUser) && caller.Partner == PartnerId;
        if (!own)
            throw Refused.Forbidden("not-your-question", "Only who asked this question may do this.");
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is closed or withdrawn.</exception>
    public void MustBeOpen()
    {
        if (State != QuestionState.Open)
            throw new RuleViolation("wrong-state", $"A question that is {State} takes nothing any more.");
    }

    /// <summary>Refuses a municipality that asked it itself.</summary>
    /// <exception cref="RuleViolation"><c>own-question</c>.</exception>
    public void MustBeOfOthers(string municipality)
    {
        if (MunicipalityCode == municipality)
            throw new RuleViolation("own-question", "Your municipality asked this question.");
    }

    /// <summary>Refuses a municipality that is not asked.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="knowsTheme">Whether somebody there knows the theme.</param>
    /// <param name="usesFacility">Whether it has the facility live.</param>
    /// <exception cref="RuleViolation"><c>not-in-audience</c>.</exception>
    public void MustBeFor(KnownMunicipality municipality, bool knowsTheme, bool usesFacility)
    {
        if (!IsFor(municipality, knowsTheme, usesFacility))
            throw new RuleViolation("not-in-audience", "This question is for other municipalities.");
    }

    /// <summary>Whether a municipality is asked; see <see cref="MustBeFor"/>.</summary>
    public bool IsFor(KnownMunicipality municipality, bool knowsTheme, bool usesFacility) =>
        Audience switch
        {
            QuestionAudience.Theme => knowsTheme,
            QuestionAudience.Facility => usesFacility,
            QuestionAudience.SameSize => municipality.Inhabitants >= InhabitantsFrom
                && (InhabitantsTo is null || municipality.Inhabitants <= InhabitantsTo),
            _ => true,
        };

    /// <summary>An answer or offer came; the first one is measured.</summary>
    public Question Answered(DateTimeOffset now) => this with { FirstAnsweredAt = FirstAnsweredAt ?? now, Version = Version + 1 };

    /// <summary>Which answer helped; null: none after all. Also once it is closed.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is withdrawn, or none was accepted.</exception>
    public (Question, AnswerAccepted) Accept(Guid? answer)
    {
        if (State == QuestionState.Withdrawn || answer == AcceptedAnswerId)
            throw new RuleViolation("wrong-state", "This changes nothing, or the question is withdrawn.");
        return (this with { AcceptedAnswerId = answer, Version = Version + 1 }, new AnswerAccepted(Id, answer));
    }

    /// <summary>Who asked has enough.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (Question, QuestionClosed) Close(DateTimeOffset now)
    {
        MustBeOpen();
        return (Ended(QuestionState.Closed, now), new QuestionClosed(Id));
    }

    /// <summary>Who asked takes it back; the text is erased.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it was withdrawn already.</exception>
    public (Question, QuestionWithdrawn) Withdraw(DateTimeOffset now) =>
        State == QuestionState.Withdrawn
            ? throw new RuleViolation("wrong-state", "This question was withdrawn already.")
            : (Ended(QuestionState.Withdrawn, now) with { Text = null }, new QuestionWithdrawn(Id));

    /// <param name="askers">The municipalities that ask it too.</param>
    public QuestionView View(IEnumerable<ListedAsker> askers) =>
        new(
            Id,
            MunicipalityCode,
            MunicipalityName,
            PartnerId,
            Title,
            Text,
            Audience,
            ThemeKey,
            FacilityId,
            FacilityName,
            InhabitantsFrom,
            InhabitantsTo,
            State,
            [.. askers.Select(a => new AskerView(a.MunicipalityCode, a.MunicipalityName))],
            Answers,
            Offers,
            AcceptedAnswerId,
            AskedAt,
            FirstAnsweredAt,
            HoursToFirstAnswer,
            EndedAt,
            Version
        );

    private Question Ended(QuestionState state, DateTimeOffset now) => this with { State = state, EndedAt = now, Version = Version + 1 };

    private static Fault Misplaced(string field, bool missing) =>
        missing
            ? new Fault(field, "required", "This audience needs it.")
            : new Fault(field, "not-allowed", "This audience does not go with it.");
}
