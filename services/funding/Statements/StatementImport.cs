using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What an import does with the statements of a file.</summary>
internal static class StatementImport
{
    /// <summary>What becomes of each, as things are.</summary>
    public static async Task<IReadOnlyList<JudgedStatement>> Judge(
        Reading reading,
        IReadOnlyList<ReadStatement> read,
        string iban,
        DateOnly today
    ) =>
        BankStatement.Judge(
            read,
            iban,
            await BankStatementStore.Known(reading, iban, [.. read.Select(r => r.Name)]),
            await BankStatementStore.Last(reading, iban),
            today
        );

    /// <summary>Keeps what is new; its lines are looked at afterwards, so that none of them is held up by the others.</summary>
    public static async Task Keep(Work work, IReadOnlyList<JudgedStatement> judged, string by, DateTimeOffset now)
    {
        var position = 0;
        foreach (var read in judged.Where(j => j.Outcome == StatementOutcome.Imported).Select(j => j.Read))
        {
            if (position == 0)
                position = (await BankStatementStore.Last(work, read.Iban))?.Position ?? 0;
            var statement = new BankStatement
            {
                Id = Guid.CreateVersion7(now),
                Name = read.Name,
                Sequence = read.Sequence,
                Iban = read.Iban,
                ClosedOn = read.ClosedOn,
                OpeningCents = read.OpeningCents,
                ClosingCents = read.ClosingCents,
                Position = ++position,
                ImportedAt = now,
                ImportedBy = by,
            };
            if (!await BankStatementStore.Insert(work, statement))
                throw Refused.Overtaken();
            await StatementLineStore.Insert(work, read.Lines.Select((line, index) => StatementLine.Of(line, statement.Id, index + 1, now)));
        }
    }

    /// <summary>For the caller, with what becomes of new lines by themselves.</summary>
    public static async Task<StatementsImported> View(
        Reading reading,
        FundingSettings settings,
        IReadOnlyList<JudgedStatement> judged,
        DateTimeOffset now,
        bool dryRun
    )
    {
        var fates = new LineFates(reading, settings);
        var statements = new List<ReadStatementView>();
        foreach (var (read, outcome, faults) in judged)
        {
            var lines = new List<ReadLineView>();
            foreach (var (index, line) in read.Lines.Index())
            {
                var fate = new LineFate();
                if (outcome == StatementOutcome.Imported)
                {
                    var kept = StatementLine.Of(line, Guid.Empty, index + 1, now);
                    fate = await fates.Of(kept);
                    fates.Remember(kept, fate);
                }
                lines.Add(
                    new ReadLineView(
                        index + 1,
                        line.BookedOn,
                        line.AmountCents,
                        line.Kind,
                        line.Counterparty,
                        line.Reference,
                        fate.Receipt is var (invoice, _, _) ? [invoice.At.ToString()] : [],
                        fate.Kind,
                        fate.OpenOf(line)
                    )
                );
            }
            statements.Add(new ReadStatementView(read.Name, read.OpeningCents, read.ClosingCents, outcome, faults, lines));
        }
        return new StatementsImported(dryRun, statements);
    }
}
