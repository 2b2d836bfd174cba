import Language

print("compile-lexicon --dictionary FILE --idf FILE --folds FILE --names FILE --cues FILE --output DIRECTORY")
