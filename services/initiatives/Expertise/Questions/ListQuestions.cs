using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: questions to municipalities, newest first, by pages; filtered by words, state, audience, theme, facility, and whether there is
/// an answer.
/// </summary>
internal static class ListQuestions
{
    public static async Task<Ok<IReadOnlyList<QuestionView>>> Handle(
        string? search,
        [Description("Only those that stand there.")] QuestionState? state,
        [Description("Only those that ask these municipalities.")] QuestionAudience? audience,
        [Description("Only those about this theme of the policy library.")] string? theme,
        [Description("Only those about this facility.")] Guid? facilityId,
        [Description("True: only those with an answer or offer; false: only those without.")] bool? answered,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        ListFacilities.MustBeChoices(("state", state), ("audience", audience));
        MustBeTheme(theme);
        var filter = new QuestionFilter(SearchText.Pattern(search), state, audience, theme, facilityId, answered);
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var questions = await QuestionStore.List(reading, filter, before, page.Read);
        return page.Answer(context, await QuestionStore.Views(reading, questions), q => PageQuery.KeyOf(q.AskedAt, q.Id));
    }

    /// <summary>Refuses a filter that is no theme of the policy library; null is none.</summary>
    /// <exception cref="Refused">400.</exception>
    public static void MustBeTheme(string? theme)
    {
        if (theme is not null && !PolicyThemeKeys.All.Contains(theme))
            throw Refused.Invalid("theme", "unknown", "There is no such theme.");
    }
}
