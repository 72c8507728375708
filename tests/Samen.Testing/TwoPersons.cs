using System.Net;
using Samen.Contracts.Municipalities;

namespace Samen.Testing;

/// <summary>Decides items as two secretaries of an assembly do.</summary>
public static class TwoPersons
{
    /// <summary>
    /// Closes a vote on the turnout of that moment. Where a low turnout wants a second person, that one confirms; when ballots came
    /// in between, they look again.
    /// </summary>
    /// <param name="first">Who closes.</param>
    /// <param name="second">Who confirms.</param>
    /// <param name="item">Path of the item.</param>
    public static async Task<AgendaItemView> Close(HttpClient first, HttpClient second, string item)
    {
        for (var (person, other) = (first, second); ; )
        {
            var turnout = await person.Fetch<TurnoutView>($"{item}/turnout");
            var answer = await person.SendBody("POST", $"{item}/closing", new CloseItemRequest { VotesCast = turnout.Weight });
            if (
                answer.StatusCode == HttpStatusCode.Conflict
                && (await answer.Content.ReadAsStringAsync()).Contains("\"turnout-changed\"", StringComparison.Ordinal)
            )
                continue;
            var closed = await Task.FromResult(answer).Read<AgendaItemView>();
            if (closed.Status == ItemStatus.Closed)
                return closed;
            (person, other) = (other, person);
        }
    }

    /// <summary>Adopts an item without a count, or takes note of it; the second person confirms the former.</summary>
    /// <param name="first">Who records it.</param>
    /// <param name="second">Who confirms.</param>
    /// <param name="item">Path of the item.</param>
    public static async Task<AgendaItemView> Acclaim(HttpClient first, HttpClient second, string item)
    {
        var closed = await first.Act<AgendaItemView>($"{item}/acclamation");
        return closed.Status == ItemStatus.Placed ? await second.Act<AgendaItemView>($"{item}/acclamation") : closed;
    }
}
