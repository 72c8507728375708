using Samen.Contracts;
using Samen.Contracts.Funding;
using static Samen.Testing.SampleIds;

namespace Samen.Testing;

/// <summary>A sample of each fact that funding publishes.</summary>
internal static class FundingFacts
{
    public static IReadOnlyList<IFact> All { get; } =
    [
        new FundProposalSubmitted(
            ProposalId,
            FundProposalKind.Budget,
            Year: 2021,
            Version: 2,
            "Begroting 2021 van het Fonds GGU",
            "Wat wij in 2021 samen doen, en wat elke gemeente daaraan bijdraagt.",
            OfRevision: null,
            ContributionsCents: 4_400_000_000,
            TotalCents: 5_600_000_000,
            FollowsItemId: null
        ),
        new BudgetRecorded(
            Year: 2020,
            Revision: 1,
            ContributionsCents: 4_325_000_000,
            OtherIncomeCents: 1_175_000_000,
            ProposalId,
            ItemId,
            new DateOnly(2019, 6, 5)
        ),
        new BudgetRevisionAnnulled(
            Year: 2020,
            Revision: 2,
            CurrentRevision: 1,
            ProposalId,
            ItemId,
            "De stemming over de wijziging is ongedaan gemaakt."
        ),
        new FrameworkAdopted(
            ProposalId,
            Year: 2020,
            [4_450_000_000, 4_520_000_000, 4_600_000_000, 4_690_000_000],
            ItemId,
            new DateOnly(2020, 9, 25)
        ),
        new FrameworkAnnulled(ProposalId, Year: 2020, "De stemming over de kadernota is ongedaan gemaakt."),
        new AnnualAccountsAdopted(
            ProposalId,
            Year: 2019,
            IncomeCents: 5_125_000_000,
            CostsCents: 5_080_000_000,
            ResultCents: 45_000_000,
            ItemId,
            new DateOnly(2020, 9, 25)
        ),
        new AnnualAccountsAnnulled(ProposalId, Year: 2019, "De stemming over de jaarrekening is ongedaan gemaakt."),
        new ResultAppropriated(ProposalId, Year: 2019, ResultCents: 45_000_000, ItemId, new DateOnly(2020, 9, 25)),
        new ResultAppropriationAnnulled(ProposalId, Year: 2019, "De stemming over de bestemming is ongedaan gemaakt."),
        new BoardDischarged(ProposalId, Year: 2019, ItemId, new DateOnly(2020, 9, 25)),
        new BoardDischargeAnnulled(ProposalId, Year: 2019, "De stemming over de décharge is ongedaan gemaakt."),
        new CommitmentBooked(
            CommitmentId,
            InitiativeId,
            ItemId,
            Year: 2020,
            OneOffCents: 120_000_000,
            YearlyCents: 36_000_000,
            CoveredCents: 156_000_000,
            UncoveredCents: 0
        ),
        new CommitmentCoverageChanged(CommitmentId, InitiativeId, Year: 2021, CoveredCents: 36_000_000, UncoveredCents: 0),
        new CommitmentReleased(CommitmentId, InitiativeId, ItemId),
        new ContributionRunCompleted(
            RunId,
            Year: 2020,
            new DateOnly(2020, 1, 1),
            Municipalities: 355,
            NetCents: 4_325_000_000,
            VatCents: 908_250_013,
            ReplacesRunId: null
        ),
        new ContributionDetermined(RunId, Year: 2020, "GM0344", NetCents: 88_846_731, VatCents: 18_657_814),
        new ObligationEntered(
            ObligationId,
            Number: 17,
            ObligationKind.Contract,
            PartnerId,
            Municipality: null,
            "Onderhoud van de koppeling",
            "CG.1",
            CommitmentId,
            [new ObligationAmount { Year = 2020, AmountCents = 12_500_000 }, new ObligationAmount { Year = 2021, AmountCents = 6_000_000 }]
        ),
        new ObligationRevised(ObligationId, "CG.1", [new ObligationAmount { Year = 2020, AmountCents = 14_000_000 }]),
        new ObligationEnded(ObligationId, "CG.1", ReleasedCents: 1_250_000, "Het werk is eerder klaar."),
        new PurchaseInvoiceApproved(
            PurchaseInvoiceId,
            ObligationId,
            PartnerId,
            Municipality: null,
            "Onderhoud van de koppeling",
            "CG.1",
            Year: 2020,
            new DateOnly(2020, 3, 31),
            NetCents: 3_125_000,
            VatCents: 656_250
        ),
        new PurchaseInvoiceReversed(
            PurchaseInvoiceId,
            ObligationId,
            "CG.1",
            Year: 2020,
            NetCents: 3_125_000,
            "Het is een factuur van 2021."
        ),
        new LineTransferred(TransferId, Year: 2020, Revision: 2, "CG.1", "CG.2", AmountCents: 5_000_000, ReversesId: null),
        new SimulationPublished(SimulationId, Year: 2021, "Wat elke gemeente in 2021 zou betalen", Alternatives: 3),
        new SimulationWithdrawn(SimulationId, Year: 2021),
        new LedgerYearClosed(Year: 2019),
        new LedgerYearReopened(Year: 2019, "Er kwam nog een factuur van 2019."),
        new InvoiceIssued(
            InvoiceId,
            "2020-000001",
            Year: 2020,
            "GM0344",
            NetCents: 88_846_731,
            VatCents: 18_657_814,
            new DateOnly(2020, 1, 6),
            new DateOnly(2020, 2, 5),
            RunId
        ),
        new CreditNoteIssued(
            CreditNoteId,
            InvoiceId,
            "2020-000356",
            Year: 2020,
            "GM0344",
            NetCents: 100_000,
            VatCents: 21_000,
            new DateOnly(2020, 2, 3),
            "Het inwonertal was onjuist."
        ),
        new InvoiceReminded(
            InvoiceId,
            "2020-000001",
            "GM0344",
            ReminderStage.FirstReminder,
            OpenCents: 107_504_545,
            new DateOnly(2020, 2, 12)
        ),
        new InterestCharged(
            InterestChargeId,
            InvoiceId,
            "2020-000001/R1",
            "GM0344",
            new DateOnly(2020, 2, 6),
            new DateOnly(2020, 3, 6),
            AmountCents: 176_237
        ),
        new InterestChargeReversed(InterestChargeId, InvoiceId, "2020-000001/R1", "GM0344", "Er was een andere afspraak."),
    ];
}
