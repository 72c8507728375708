using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>How fast questions are answered.</summary>
internal static class QuestionFiguring
{
    /// <summary>The figures of questions; of an even number the median lies halfway the two in the middle.</summary>
    public static QuestionFigures Of(IReadOnlyList<Question> questions)
    {
        var hours = questions.Select(q => q.HoursToFirstAnswer).OfType<decimal>().Order().ToList();
        var middle = hours.Count / 2;
        return new(
            questions.Count,
            hours.Count,
            hours.Count == 0 ? null
                : hours.Count % 2 == 1 ? hours[middle]
                : Math.Round((hours[middle - 1] + hours[middle]) / 2, 1, MidpointRounding.AwayFromZero)
        );
    }
}
