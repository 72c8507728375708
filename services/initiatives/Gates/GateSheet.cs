using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>What is asked at a gate, and what the owners answer: read and written whole only.</summary>
/// <param name="Questions">What is asked.</param>
/// <param name="Answers">The answers, in their order; none: nothing yet.</param>
/// <param name="Risks">The risks, the largest likelihood times impact first.</param>
internal sealed record GateSheet(IReadOnlyList<GateQuestion> Questions, IReadOnlyList<GateAnswer> Answers, IReadOnlyList<GateRisk> Risks)
{
    /// <summary>Whether every question has an answer, and a risk is named.</summary>
    public bool IsComplete => Answers.Count == Questions.Count && Answers.All(a => !string.IsNullOrEmpty(a.Text)) && Risks.Count > 0;

    public GateSheet With(AnswerGateRequest request) =>
        this with
        {
            Answers = [.. request.Answers!.Select(a => a with { Text = a.Text?.Trim(), Evidence = a.Evidence?.Trim() })],
            Risks =
            [
                .. request
                    .Risks!.Select(risk => risk with { Text = risk.Text!.Trim(), Measure = risk.Measure?.Trim() })
                    .OrderByDescending(risk => risk.Likelihood * risk.Impact),
            ],
        };
}
