using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Practice;

/// <summary>What pages ask of hours.</summary>
internal static class HoursViews
{
    extension(HoursView hours)
    {
        /// <summary>Hours that the lead has not answered.</summary>
        public int Waiting => hours.Delivered - hours.Confirmed - hours.Disputed;
    }

    extension(PledgeView pledge)
    {
        /// <summary>The first day of the last month in which hours are pledged; before the first month: in none.</summary>
        public DateOnly Until => pledge.EndsBefore?.AddMonths(-1) ?? pledge.LastMonth;

        /// <summary>The months in which hours can be recorded: those of the pledge that have begun.</summary>
        public IEnumerable<DateOnly> Begun(DateOnly today)
        {
            for (var month = pledge.FirstMonth; month <= pledge.Until && month <= today; month = month.AddMonths(1))
                yield return month;
        }
    }
}
